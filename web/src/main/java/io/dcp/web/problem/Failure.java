package io.dcp.web.problem;

import io.dcp.api.common.Problem;
import io.dcp.api.common.Problem.FieldProblem;
import io.dcp.platform.log.LogContext;
import io.dcp.platform.problem.ErrorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the caller is told about a request that failed.
 *
 * @param detail one plain sentence
 * @param errors the fields that were refused
 * @param headers beside the usual ones, for example {@code Retry-After}
 */
public record Failure(
    ErrorCode code, String detail, List<FieldProblem> errors, Map<String, String> headers) {
  public Failure {
    errors = List.copyOf(errors);
    headers = Map.copyOf(headers);
  }

  public static Failure of(ErrorCode code, String detail) {
    // RFC 9110, section 15.5.2: a 401 names the way to sign in
    var headers =
        code.status() == 401 ? Map.of("WWW-Authenticate", "Bearer") : Map.<String, String>of();
    return new Failure(code, detail, List.of(), headers);
  }

  static Failure ofField(ErrorCode code, String field, String sentence) {
    return of(code, sentence).withErrors(List.of(new FieldProblem(field, sentence)));
  }

  Failure withErrors(List<FieldProblem> more) {
    return new Failure(code, detail, more, headers);
  }

  Failure withHeader(String name, String value) {
    var more = new HashMap<>(headers);
    more.put(name, value);
    return new Failure(code, detail, errors, more);
  }

  /** The body, with the id of the request that this thread works for. */
  Problem toProblem() {
    var kind = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Problem(
        "/problems/" + kind,
        code.title(),
        code.status(),
        detail,
        code.name(),
        LogContext.requestId().orElse(null),
        errors);
  }
}
