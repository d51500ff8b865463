package io.dcp.web.socket;

import io.dcp.web.live.LiveSocket;
import io.dcp.web.logs.ContainerLogsSocket;
import io.dcp.web.logs.MergedLogsSocket;
import io.dcp.web.stats.StatsSocket;
import io.dcp.web.terminals.AttachSocket;
import io.dcp.web.terminals.ExecSocket;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every WebSocket of the platform: a new one gets its line here. */
public final class SocketRoutes {
  private static final List<Class<? extends StreamEndpoint>> ENDPOINTS =
      List.of(
          LiveSocket.class,
          StatsSocket.class,
          ExecSocket.class,
          AttachSocket.class,
          ContainerLogsSocket.class,
          MergedLogsSocket.class);

  private static final List<Pattern> PATTERNS =
      ENDPOINTS.stream().map(SocketRoutes::template).map(SocketRoutes::pattern).toList();

  private SocketRoutes() {}

  static List<Class<? extends StreamEndpoint>> all() {
    return ENDPOINTS;
  }

  static String template(Class<? extends StreamEndpoint> endpoint) {
    return declared(endpoint).value();
  }

  static SocketPath declared(Class<? extends StreamEndpoint> endpoint) {
    return Optional.ofNullable(endpoint.getAnnotation(SocketPath.class)).orElseThrow();
  }

  /** Whether a socket is at this path, which has no query. */
  public static boolean exists(String path) {
    return PATTERNS.stream().anyMatch(pattern -> pattern.matcher(path).matches());
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[a-z]+}", "[^/?#;]+"));
  }
}
