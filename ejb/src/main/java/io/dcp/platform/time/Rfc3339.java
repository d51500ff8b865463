package io.dcp.platform.time;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads times of requests, which are written as RFC 3339 says, with any offset. */
public final class Rfc3339 {
  private Rfc3339() {}

  /**
   * The time; null when the text is absent or blank.
   *
   * @param field where it stands in the request
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}, with the field
   */
  public static @Nullable Instant read(String field, @Nullable String text) {
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
