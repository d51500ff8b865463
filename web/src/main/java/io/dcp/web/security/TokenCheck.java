package io.dcp.web.security;

import io.dcp.platform.security.CallerPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What became of the token of a request. */
sealed interface TokenCheck {
  String ATTRIBUTE = TokenCheck.class.getName();

  /** It is in force. */
  record Accepted(CallerPrincipal principal) implements TokenCheck {}

  /** It is not, for whatever reason. */
  record Refused() implements TokenCheck {}

  /** It could not be checked. */
  record Failed(RuntimeException cause) implements TokenCheck {}

  default void rememberIn(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** Empty for a request without a token. */
  static Optional<TokenCheck> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof TokenCheck known
        ? Optional.of(known)
        : Optional.empty();
  }
}
