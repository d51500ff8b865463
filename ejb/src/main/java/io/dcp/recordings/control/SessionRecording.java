package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingState;
import io.dcp.platform.structure.Offered;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gets what one terminal shows, for its recording if it has one. Safe for many threads. */
@Offered("recording what a terminal shows")
public interface SessionRecording {

  /** The recording; empty when there is none. */
  Optional<UUID> id();

  /** The program wrote; the buffer may be used again. */
  void output(byte[] buffer, int offset, int length);

  /** Somebody typed; the buffer may be used again. */
  void input(byte[] buffer, int offset, int length);

  void resized(int columns, int rows);

  /** Names who hears, once, why the terminal is not recorded, or not any more. */
  void whenTroubled(Consumer<Trouble> listener);

  /** Why the terminal is not recorded, or not any more, though it should be. */
  Optional<Trouble> trouble();

  /** The terminal is over; waits a moment for the recording to be written. */
  Optional<Outcome> end();

  /** There was no terminal after all. */
  void discard();

  /**
   * A terminal is not recorded.
   *
   * @param fatal whether it must end, because it may not go on without
   */
  record Trouble(String sentence, boolean fatal) {}

  /**
   * What became of a recording.
   *
   * @param sha256 of the asciicast, in hexadecimal; null when it is not known
   */
  record Outcome(UUID id, RecordingState state, @Nullable String sha256) {}
}
