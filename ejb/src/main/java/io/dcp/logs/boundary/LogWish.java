package io.dcp.logs.boundary;

import io.dcp.engine.LogStart;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.time.Rfc3339;
import java.time.Instant;
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
    var from = Rfc3339.read("since", since);
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
