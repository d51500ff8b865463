package io.dcp.containers.boundary;

import io.dcp.engine.LogRange;
import io.dcp.platform.time.Rfc3339;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a log a request asks for; the times are not yet checked.
 *
 * @param tail how many at most, 1 to 5000
 * @param since RFC 3339
 * @param until RFC 3339
 */
public record LogSelection(int tail, @Nullable String since, @Nullable String until) {
  public static final int DEFAULT_TAIL = 200;
  public static final int LARGEST_TAIL = LogRange.MOST_LINES;

  LogRange range() {
    return new LogRange(tail, Rfc3339.read("since", since), Rfc3339.read("until", until));
  }
}
