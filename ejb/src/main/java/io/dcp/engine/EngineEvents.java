package io.dcp.engine;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.problem.ErrorCode;
import java.time.Instant;
import java.util.Optional;

/** What happens on one engine ({@code GET /events}). */
public interface EngineEvents {

  /**
   * Tells what happens to containers, images, volumes, networks and the daemon, in order, until the
   * stream ends. It blocks its caller, who ends it by an interrupt.
   *
   * <p>An engine forgets all but its last 256 events, and silently drops events for a reader that
   * keeps it waiting: the listener only enqueues. What exec, top, copying and resizing cause is not
   * told: health checks would flood everything else.
   *
   * @param since tells also what happened from then on by the engine's clock, as far as it
   *     remembers; from about now on when empty. Events around that time can come once more, with
   *     the same id
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#ENGINE_UNREACHABLE} and the
   *     others of {@link Engine} when the stream cannot be opened, breaks or is interrupted; it
   *     returns when the engine ends it in good order, which engines do when they stop
   */
  void follow(Optional<Instant> since, Listener listener);

  /** Gets the events on the thread that reads them. */
  interface Listener {

    /** From now on nothing is missed. */
    void opened();

    void happened(EngineEvent event);

    /** Something happened that cannot be read, or is too long. */
    void unreadable();
  }
}
