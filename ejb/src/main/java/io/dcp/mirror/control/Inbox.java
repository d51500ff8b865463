package io.dcp.mirror.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.engine.EngineEvents;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the loop of a mirror. Nobody who puts something in ever waits. Of events a bounded
 * number is kept; when there are more, the loop learns that some were lost.
 */
final class Inbox {
  static final int MOST_EVENTS = 10_000;

  private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final AtomicInteger events = new AtomicInteger();
  private final AtomicBoolean lossTold = new AtomicBoolean();

  void put(Signal signal) {
    signals.add(signal);
  }

  /** The next signal; null when none came in time. */
  @Nullable Signal poll(long nanos) throws InterruptedException {
    var signal = signals.poll(nanos, TimeUnit.NANOSECONDS);
    if (signal instanceof Signal.Happened) {
      events.decrementAndGet();
    } else if (signal instanceof Signal.Lost) {
      lossTold.set(false);
    }
    return signal;
  }

  /** Puts in what one connection hears. */
  EngineEvents.Listener listener(int connection) {
    return new EngineEvents.Listener() {
      @Override
      public void opened() {
        put(new Signal.Opened(connection));
      }

      @Override
      public void happened(EngineEvent event) {
        if (events.incrementAndGet() > MOST_EVENTS) {
          events.decrementAndGet();
          unreadable();
        } else {
          put(new Signal.Happened(connection, event));
        }
      }

      @Override
      public void unreadable() {
        if (lossTold.compareAndSet(false, true)) {
          put(new Signal.Lost(connection));
        }
      }
    };
  }
}
