package io.dcp.platform.validation;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;

/**
 * Refuses a request whose values break the annotations of its record. A boundary method calls it
 * first; its access decision has been made before the method runs.
 */
@ApplicationScoped
public class Validation {
  private Validator validator;

  protected Validation() {}

  @Inject
  public Validation(Validator validator) {
    this.validator = validator;
  }

  /**
   * Returns the request when all its values are acceptable.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} with one error for each broken
   *     rule, sorted by field
   */
  public <T> T check(T request) {
    var errors =
        validator.validate(request).stream()
            .map(Validation::fieldError)
            .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
            .toList();
    if (errors.isEmpty()) {
      return request;
    }
    var sentence =
        errors.size() == 1
            ? errors.getFirst().message()
            : errors.size() + " values are not acceptable.";
    throw DomainException.ofFields(ErrorCode.VALIDATION_FAILED, sentence, errors);
  }

  /** Our own messages are sentences; the standard's ("must not be null") become one. */
  private static FieldError fieldError(ConstraintViolation<?> violation) {
    var field = fieldOf(violation.getPropertyPath().toString());
    var message = violation.getMessage();
    return new FieldError(
        field, message.endsWith(".") ? message : "The field " + field + " " + message + ".");
  }

  /** Bean Validation writes {@code env<K>[A=B].<map key>}; a caller knows only {@code env[A=B]}. */
  private static String fieldOf(String path) {
    return path.replace("<K>", "")
        .replaceAll("\\.<(map key|map value|list element|iterable element)>", "");
  }
}
