package io.dcp.web.parameters;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Parameters by type. JAX-RS would answer a number that is none with 404, so resources take texts
 * and read them here.
 */
public final class Parameters {
  /** No server has the nil UUID (RFC 9562, 5.9). */
  private static final ServerId NOBODY = new ServerId(new UUID(0, 0));

  private Parameters() {}

  /**
   * The server of a path. What is no id stands for no server: the access decision then answers as
   * for every unknown one, and 401 to who is not signed in.
   */
  public static ServerId server(String text) {
    return ServerId.parse(text).orElse(NOBODY);
  }

  public static @Nullable Integer integer(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException notANumber) {
      throw refused(name, "This is not a whole number.");
    }
  }

  /** {@code true} or {@code false}; false when absent. */
  public static boolean flag(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return false;
    }
    return switch (text.strip()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused(name, "This is either true or false.");
    };
  }

  private static DomainException refused(String name, String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, name, sentence);
  }
}
