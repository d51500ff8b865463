package io.dcp.logs.boundary;

import io.dcp.engine.LogStart;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer asks for, not yet checked. Absent is null.
 *
 * @param tail a number from 0 on, or {@code all}; 200 when absent, and all with {@code since}
 * @param since RFC 3339
 * @param follow {@code true} when absent
 * @param timestamps {@code true} when absent
 * @param stdout {@code true} when absent
 * @param stderr {@code true} when absent
 */
public record LogWish(
    @Nullable String tail,
    @Nullable String since,
    @Nullable String follow,
    @Nullable String timestamps,
    @Nullable String stdout,
    @Nullable String stderr) {
  private static final int DEFAULT_TAIL = 200;
  private static final int LONGEST_NUMBER = 9;

  /**
   * Checks it.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}, with the parameter
   */
  LogOptions options() {
    var from = time("since", since);
    return new LogOptions(
        tail(from),
        from,
        flag("follow", follow),
        flag("timestamps", timestamps),
        flag("stdout", stdout),
        flag("stderr", stderr));
  }

  private int tail(@Nullable Instant from) {
    if (tail == null) {
      return from == null ? DEFAULT_TAIL : LogStart.ALL;
    }
    if (tail.equals("all")) {
      return LogStart.ALL;
    }
    if (!tail.isEmpty()
        && tail.length() <= LONGEST_NUMBER
        && tail.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
      return Integer.parseInt(tail);
    }
    throw refused("tail", "The parameter tail is a number of lines, or all.");
  }

  static @Nullable Instant time(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip()).toInstant();
    } catch (DateTimeException unreadable) {
      throw refused(name, "A time is written as in 2026-05-01T12:30:00Z (RFC 3339).");
    }
  }

  private static boolean flag(String name, @Nullable String text) {
    return switch (text) {
      case null -> true;
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> throw refused(name, "The parameter %s is either true or false.".formatted(name));
    };
  }

  private static DomainException refused(String name, String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, name, sentence);
  }
}
