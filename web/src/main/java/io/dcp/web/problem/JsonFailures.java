package io.dcp.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.dcp.platform.problem.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in words for people why a body could not be read; never names a class. */
final class JsonFailures {
  private static final int MAX_PATH_CHARACTERS = 200;

  private JsonFailures() {}

  static Failure of(JsonProcessingException unreadable) {
    var text = String.valueOf(unreadable.getOriginalMessage());
    if (unreadable instanceof UnrecognizedPropertyException unknown) {
      var path = path(unknown.getPath());
      return Failure.ofField(ErrorCode.UNKNOWN_FIELD, path, "There is no field " + path + " here.");
    }
    if (text.startsWith("Trailing token")) {
      return malformed("The body goes on after the end of its JSON.");
    }
    if (text.startsWith("Duplicate field")) {
      return malformed("The body names a field twice" + at(unreadable));
    }
    if (unreadable instanceof StreamConstraintsException) {
      return malformed("The body is nested too deeply, or one of its values is too long.");
    }
    if (unreadable instanceof MismatchedInputException mismatch) {
      return wrongType(mismatch.getPath(), mismatch.getTargetType());
    }
    if (unreadable instanceof JsonMappingException mapping
        && mapping.getCause() instanceof InputCoercionException outOfRange) {
      return wrongType(mapping.getPath(), outOfRange.getTargetType());
    }
    return unreadable.getCause() instanceof JsonProcessingException inner
        ? of(inner)
        : malformed("The body is not valid JSON" + at(unreadable));
  }

  private static Failure wrongType(
      List<JsonMappingException.Reference> steps, @Nullable Class<?> target) {
    var expected = JsonShape.of(target);
    if (steps.isEmpty()) {
      return malformed("The body must be " + expected + ".");
    }
    var path = path(steps);
    return Failure.ofField(
        ErrorCode.MALFORMED_REQUEST, path, "The field " + path + " must be " + expected + ".");
  }

  private static Failure malformed(String sentence) {
    return Failure.of(ErrorCode.MALFORMED_REQUEST, sentence);
  }

  private static String at(JsonProcessingException unreadable) {
    var location = unreadable.getLocation();
    return location == null
        ? "."
        : " (line %d, column %d).".formatted(location.getLineNr(), location.getColumnNr());
  }

  /** Where in the body, for example {@code ports[0].hostPort}. */
  private static String path(List<JsonMappingException.Reference> steps) {
    var path = new StringBuilder();
    for (var step : steps) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.length() <= MAX_PATH_CHARACTERS
        ? path.toString()
        : path.substring(0, MAX_PATH_CHARACTERS) + "...";
  }
}
