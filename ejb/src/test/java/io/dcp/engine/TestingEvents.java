package io.dcp.engine;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.problem.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Events in memory. */
public final class TestingEvents implements EngineEvents {
  private static final int REMEMBERED = 256;

  private final TestingEngine engine;
  private final List<EngineEvent> told = new ArrayList<>();
  private int generation;
  private int followers;
  private boolean muted;

  TestingEvents(TestingEngine engine) {
    this.engine = engine;
  }

  /** Ends every stream, as an engine that stops. */
  public synchronized void end() {
    generation++;
    notifyAll();
  }

  /** From now on nothing that happens is told, as when an engine drops events. */
  public synchronized void lose(boolean lost) {
    muted = lost;
  }

  public synchronized int followers() {
    return followers;
  }

  /** Something happens. */
  public synchronized void tell(
      String type, String action, String subject, @Nullable String name, Map<String, String> more) {
    if (muted) {
      return;
    }
    told.add(
        new EngineEvent(
            "%019d".formatted(told.size()),
            engine.target().server().value(),
            engine.target().name(),
            engine.clock().instant(),
            type,
            action,
            subject,
            name,
            more));
    notifyAll();
  }

  @Override
  public void follow(Optional<Instant> since, Listener listener) {
    engine.enter();
    int index;
    int own;
    synchronized (this) {
      index =
          (int)
              told.stream().filter(event -> since.map(event.time()::isBefore).orElse(true)).count();
      index = Math.max(index, told.size() - REMEMBERED);
      own = generation;
      followers++;
    }
    try {
      listener.opened();
      for (var next = next(index, own); next.isPresent(); next = next(++index, own)) {
        listener.happened(next.get());
      }
    } finally {
      synchronized (this) {
        followers--;
      }
    }
  }

  private synchronized Optional<EngineEvent> next(int index, int own) {
    while (index >= told.size()) {
      if (own != generation) {
        return Optional.empty();
      }
      try {
        wait();
      } catch (InterruptedException ended) {
        Thread.currentThread().interrupt();
        throw engine.fails(ErrorCode.ENGINE_UNREACHABLE, "is no longer followed");
      }
    }
    return Optional.of(told.get(index));
  }
}
