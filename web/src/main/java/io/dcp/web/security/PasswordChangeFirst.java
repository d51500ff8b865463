package io.dcp.web.security;

import io.dcp.platform.problem.ErrorCode;
import io.dcp.web.RestApplication;
import io.dcp.web.problem.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What a user may do who must choose another password: that, look at the own account, and go on
 * with or end the session. Whatever is not named here is refused, so that a new address is too.
 * Sockets are refused with the session's standing, which their tickets ask for.
 */
final class PasswordChangeFirst {
  private static final String AUTH = RestApplication.BASE + "/auth";
  private static final Set<String> PERMITTED =
      Set.of(
          "GET " + AUTH + "/me",
          "PUT " + AUTH + "/me",
          "PUT " + AUTH + "/me/password",
          "POST " + AUTH + "/logout",
          "POST " + AUTH + "/refresh");

  private PasswordChangeFirst() {}

  static boolean permits(HttpServletRequest request) {
    return PERMITTED.contains(request.getMethod() + " " + request.getRequestURI());
  }

  static Failure failure() {
    return Failure.of(
        ErrorCode.PASSWORD_CHANGE_REQUIRED,
        "Choose another password first; nothing else works until then.");
  }
}
