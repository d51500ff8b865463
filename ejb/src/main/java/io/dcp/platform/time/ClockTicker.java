package io.dcp.platform.time;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.concurrent.TimeUnit;

/** Lets a cache age by the injected clock, so that tests move both at once. */
public record ClockTicker(Clock clock) implements Ticker {
  @Override
  public long read() {
    return TimeUnit.MILLISECONDS.toNanos(clock.millis());
  }
}
