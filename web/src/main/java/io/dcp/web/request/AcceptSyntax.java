package io.dcp.web.request;

import io.dcp.platform.problem.ErrorCode;
import io.dcp.web.problem.Failure;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * The weights in {@code Accept} (RFC 9110, section 12.4.2). The server fails at a broken one as if
 * it were a fault of ours.
 */
final class AcceptSyntax {
  private static final Pattern WEIGHT = Pattern.compile("(?i);\\s*q\\s*=([^;,]*)");
  private static final Pattern VALUE = Pattern.compile("0|0\\.|0?\\.\\d+|1(\\.0*)?");

  private AcceptSyntax() {}

  static boolean isWellFormed(Collection<String> headers) {
    return headers.stream()
        .flatMap(header -> WEIGHT.matcher(header).results())
        .allMatch(weight -> VALUE.matcher(weight.group(1).strip()).matches());
  }

  static Failure failure() {
    return Failure.of(
        ErrorCode.MALFORMED_REQUEST,
        "The Accept header is not readable: a weight (q) must be a number from 0 to 1.");
  }
}
