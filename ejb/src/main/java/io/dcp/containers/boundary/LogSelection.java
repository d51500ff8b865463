package io.dcp.containers.boundary;

import io.dcp.engine.LogRange;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a log a request asks for, not yet checked.
 *
 * @param tail how many at most; 200 when null
 * @param since RFC 3339
 * @param until RFC 3339
 */
public record LogSelection(@Nullable Integer tail, @Nullable String since, @Nullable String until) {
  private static final int DEFAULT_TAIL = 200;

  LogRange range() {
    var lines = Optional.ofNullable(tail).orElse(DEFAULT_TAIL);
    if (lines < 1 || lines > LogRange.MOST_LINES) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "tail",
          "The tail is 1 to %d lines.".formatted(LogRange.MOST_LINES));
    }
    return new LogRange(lines, time("since", since), time("until", until));
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
