package io.dcp.web.identity;

import io.dcp.web.RestApplication;
import io.dcp.web.request.ClientConnection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The cookie that carries the refresh token: scripts cannot read it, other sites cannot send it,
 * and it goes to the sign-in addresses only. {@code Secure} exactly when the request came by https,
 * so that a plain http installation works.
 */
final class RefreshCookie {
  static final String NAME = "dcp_refresh";
  private static final String PATH = RestApplication.BASE + "/auth";

  private RefreshCookie() {}

  static NewCookie of(String refreshToken, Duration lifetime, HttpServletRequest request) {
    return cookie(refreshToken, Math.toIntExact(lifetime.toSeconds()), request);
  }

  /** Makes the browser forget the token. */
  static NewCookie forgotten(HttpServletRequest request) {
    return cookie("", 0, request);
  }

  private static NewCookie cookie(String value, int maxAge, HttpServletRequest request) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path(PATH)
        .maxAge(maxAge)
        .httpOnly(true)
        .secure(ClientConnection.of(request).secure())
        .sameSite(NewCookie.SameSite.STRICT)
        .build();
  }
}
