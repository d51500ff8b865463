package io.dcp.web.request;

import io.dcp.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One line a request: method, path, status, duration, client and user. Never the query, which may
 * hold a ticket, and never a header.
 */
final class AccessLog {
  private static final Logger LOG = System.getLogger("io.dcp.access");
  private static final int MAX_PATH_CHARACTERS = 500;

  private AccessLog() {}

  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      ClientConnection client,
      Optional<Caller> caller,
      long begunNanos) {
    if (!LOG.isLoggable(Level.INFO)) {
      return;
    }
    var path = request.getRequestURI();
    var fields = new LinkedHashMap<String, Object>();
    fields.put("method", request.getMethod());
    fields.put(
        "path",
        path.length() <= MAX_PATH_CHARACTERS ? path : path.substring(0, MAX_PATH_CHARACTERS));
    fields.put("status", response.getStatus());
    fields.put(
        "durationMs", TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begunNanos) / 1000.0);
    fields.put("address", client.address());
    caller.ifPresent(known -> fields.put("user", known.username()));
    LOG.log(Level.INFO, "http.request", fields);
  }
}
