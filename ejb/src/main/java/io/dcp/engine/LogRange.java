package io.dcp.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a log.
 *
 * @param tail how many at most, the newest, 1 to 5000
 * @param since none before
 * @param until none after
 */
public record LogRange(int tail, @Nullable Instant since, @Nullable Instant until) {
  /** Most lines of one answer. */
  public static final int MOST_LINES = 5_000;

  public LogRange {
    if (tail < 1 || tail > MOST_LINES) {
      throw new IllegalArgumentException("tail is 1 to " + MOST_LINES + ", not " + tail);
    }
  }
}
