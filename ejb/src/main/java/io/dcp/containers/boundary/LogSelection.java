package io.dcp.containers.boundary;

import io.dcp.engine.LogRange;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
    return new LogRange(tail, time("since", since), time("until", until));
  }

  private static @Nullable Instant time(String field, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException unreadable) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          field,
          "A time is written as in 2026-05-01T12:30:00Z (RFC 3339).");
    }
  }
}
