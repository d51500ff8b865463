package io.dcp.web.query;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Reads switches of the query. */
public final class QueryFlags {
  private QueryFlags() {}

  /**
   * {@code true} or {@code false}; false when absent.
   *
   * @throws DomainException {@code VALIDATION_FAILED}, with the parameter
   */
  public static boolean read(String name, @Nullable String text) {
    return switch (text) {
      case null -> false;
      case "true" -> true;
      case "false" -> false;
      default ->
          throw DomainException.ofField(
              ErrorCode.VALIDATION_FAILED,
              name,
              "The parameter %s is either true or false.".formatted(name));
    };
  }
}
