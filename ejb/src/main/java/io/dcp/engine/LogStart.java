package io.dcp.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where in a log to begin.
 *
 * @param tail how many of the newest lines, or {@link #ALL}
 * @param since none before, in the engine's time; the lines of that very time are among them
 */
public record LogStart(int tail, @Nullable Instant since) {
  public static final int ALL = -1;

  /** The newest lines. */
  public static LogStart newest(int tail) {
    return new LogStart(tail, null);
  }

  /** Everything from a time on. */
  public static LogStart since(Instant time) {
    return new LogStart(ALL, time);
  }
}
