package io.dcp.web.problem;

import io.dcp.api.common.Problem.FieldProblem;
import io.dcp.platform.problem.ErrorCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;

/** Turns violated constraints into one sentence a field. */
final class ConstraintFailures {
  private ConstraintFailures() {}

  static Failure of(ConstraintViolationException invalid) {
    List<FieldProblem> errors =
        invalid.getConstraintViolations().stream()
            .map(violation ->
                new FieldProblem(field(violation.getPropertyPath()), sentence(violation)))
            .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
            .toList();
    var detail =
        errors.size() == 1
            ? errors.getFirst().message()
            : "%d values are not acceptable.".formatted(errors.size());
    return Failure.of(ErrorCode.VALIDATION_FAILED, detail).withErrors(errors);
  }

  /** Our own messages are sentences; the standard's ("must not be blank") become one. */
  private static String sentence(ConstraintViolation<?> violation) {
    var message = violation.getMessage();
    return message.endsWith(".")
        ? message
        : "The field " + field(violation.getPropertyPath()) + " " + message + ".";
  }

  /** The path in the body or query: without the method and the parameter that took the body. */
  private static String field(Path path) {
    var field = new StringBuilder();
    var parameter = "";
    for (var node : path) {
      switch (node.getKind()) {
        case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE, BEAN -> {}
        case PARAMETER -> parameter = String.valueOf(node.getName());
        default -> append(field, node);
      }
    }
    return field.isEmpty() ? parameter : field.toString();
  }

  private static void append(StringBuilder field, Path.Node node) {
    if (node.getIndex() != null) {
      field.append('[').append(node.getIndex()).append(']');
    } else if (node.getKey() != null) {
      field.append('[').append(node.getKey()).append(']');
    }
    if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
      field.append(field.isEmpty() ? "" : ".").append(node.getName());
    }
  }
}
