package io.dcp.web.request;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer of the application tells browsers not to do. */
final class SecurityHeaders {
  /** Angular and xterm.js insert style elements; nothing inserts scripts. */
  static final String CONSOLE_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self'; "
          + "img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private static final String NO_DEVICES =
      "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";
  private static final String ONE_YEAR = "max-age=31536000";

  private SecurityHeaders() {}

  static void set(HttpServletResponse response, String path, boolean secure) {
    var api = path.startsWith("/api/");
    response.setHeader("Content-Security-Policy", api ? API_POLICY : CONSOLE_POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Permissions-Policy", NO_DEVICES);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    if (api) {
      response.setHeader("Cache-Control", "no-store");
    }
    if (secure) {
      response.setHeader("Strict-Transport-Security", ONE_YEAR);
    }
  }
}
