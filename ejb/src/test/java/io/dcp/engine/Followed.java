package io.dcp.engine;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.problem.DomainException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A reader of an engine's events, on a thread of its own. */
public final class Followed implements EngineEvents.Listener {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<EngineEvent> events = new CopyOnWriteArrayList<>();
  private final CountDownLatch opened = new CountDownLatch(1);
  private @Nullable Thread thread;

  /** Begins to read and returns when nothing is missed any more. */
  public void begin(Engine engine, Optional<Instant> since) throws InterruptedException {
    thread =
        Thread.ofVirtual()
            .start(() -> {
              try {
                engine.events().follow(since, this);
              } catch (DomainException ended) {
                // by the test
              }
            });
    if (!opened.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the stream of events was not opened");
    }
  }

  void end() throws InterruptedException {
    var running = thread;
    if (running != null) {
      running.interrupt();
      running.join(PATIENCE);
    }
  }

  public boolean hasEnded() {
    return thread != null && !thread.isAlive();
  }

  List<EngineEvent> of(String subject) {
    return events.stream().filter(event -> event.subject().equals(subject)).toList();
  }

  List<String> actionsOf(String subject) {
    return of(subject).stream().map(EngineEvent::action).toList();
  }

  @Override
  public void opened() {
    opened.countDown();
  }

  @Override
  public void happened(EngineEvent event) {
    events.add(event);
  }

  @Override
  public void unreadable() {
    throw new AssertionError("an event could not be read");
  }
}
