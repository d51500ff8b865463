package io.dcp.containers.boundary;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A signal for a container; whether there is such a one the engine knows.
 *
 * @param name as in {@code SIGTERM}, {@code TERM} or {@code 15}
 */
public record Signal(String name) {
  private static final Pattern FORM = Pattern.compile("(SIG)?[A-Z][A-Z0-9+-]{1,10}|[1-9]\\d?");
  private static final Signal KILL = new Signal("SIGKILL");

  /**
   * Reads a signal.
   *
   * @param text {@code SIGKILL} when null
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} when it cannot be one
   */
  public static Signal of(@Nullable String text) {
    if (text == null) {
      return KILL;
    }
    var name = text.strip().toUpperCase(Locale.ROOT);
    if (!FORM.matcher(name).matches()) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "signal",
          "A signal is a name like SIGTERM or a number of 1 to 64.");
    }
    return new Signal(name);
  }
}
