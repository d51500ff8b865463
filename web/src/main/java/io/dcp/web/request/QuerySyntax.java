package io.dcp.web.request;

import io.dcp.platform.problem.ErrorCode;
import io.dcp.web.problem.Failure;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of a query (RFC 3986, section 3.4). The server lets every text pass, and a broken one
 * would fail later as a fault of ours.
 */
final class QuerySyntax {
  private QuerySyntax() {}

  static boolean isWellFormed(@Nullable String query) {
    if (query == null) {
      return true;
    }
    try {
      new URI("/?" + query);
      return true;
    } catch (URISyntaxException broken) {
      return false;
    }
  }

  static Failure failure() {
    return Failure.of(
        ErrorCode.MALFORMED_REQUEST,
        "The query of the address is not readable: some character must be percent-encoded.");
  }
}
