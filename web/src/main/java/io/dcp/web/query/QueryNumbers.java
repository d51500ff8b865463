package io.dcp.web.query;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers of the query. */
public final class QueryNumbers {
  private static final Pattern DIGITS = Pattern.compile("-?\\d{1,10}");

  private QueryNumbers() {}

  /**
   * A number from {@code min} to {@code max}, both included.
   *
   * @throws DomainException {@code VALIDATION_FAILED}, with the parameter
   */
  public static int read(String name, @Nullable String text, int fallback, int min, int max) {
    if (text == null) {
      return fallback;
    }
    if (DIGITS.matcher(text).matches()) {
      var number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return (int) number;
      }
    }
    throw DomainException.ofField(
        ErrorCode.VALIDATION_FAILED,
        name,
        "The parameter %s must be a whole number from %d to %d.".formatted(name, min, max));
  }
}
