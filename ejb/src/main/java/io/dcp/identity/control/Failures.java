package io.dcp.identity.control;

import java.time.Duration;
import java.time.Instant;

/**
 * Failed attempts of one kind and the time until which the next one must wait. Not safe for threads
 * by itself.
 */
final class Failures {
  private static final Duration LONGEST = Duration.ofSeconds(900);
  private static final int DOUBLINGS = 10;

  private final int free;
  private int count;
  private Instant closedUntil = Instant.MIN;

  /**
   * A count that starts at none.
   *
   * @param free the failure from which on the next attempt must wait
   */
  Failures(int free) {
    this.free = free;
  }

  /** Whole seconds, rounded up, until the next attempt; zero when it may come now. */
  Duration wait(Instant now) {
    if (!now.isBefore(closedUntil)) {
      return Duration.ZERO;
    }
    var left = Duration.between(now, closedUntil);
    return left.getNano() == 0 ? left : Duration.ofSeconds(left.toSeconds() + 1);
  }

  void add(Instant now) {
    count++;
    if (count >= free) {
      var seconds = 1L << Math.min(count - free, DOUBLINGS);
      closedUntil = now.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }
  }

  void takeBack() {
    count = Math.max(0, count - 1);
    closedUntil = Instant.MIN;
  }

  void clear() {
    count = 0;
    closedUntil = Instant.MIN;
  }
}
