package io.dcp.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Addresses and tickets of the platform's WebSockets. */
final class Sockets {
  static final String ORIGIN = Platform.BASE.toString();
  private static final Path DOCUMENTED = Path.of("../docs/websocket.md");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(/ws/v1/[^`?]+)");

  private Sockets() {}

  /**
   * A path for every WebSocket that docs/websocket.md names; a unit test compares it with the code.
   */
  static List<String> all() {
    try {
      return ROW.matcher(Files.readString(DOCUMENTED))
          .results()
          .map(row -> row.group(1))
          .map(path -> path.replace("{server}", Workbench.local()).replace("{container}", "x"))
          .toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  static String logs(String server, String container) {
    return "/ws/v1/servers/" + server + "/containers/" + container + "/logs";
  }

  /** A ticket of the administrator. */
  static String ticket(String path) {
    return ticket(path, Platform.asAdministrator());
  }

  static String ticket(String path, String... headers) {
    var answer = Platform.post("/api/v1/ws-tickets", Map.of("path", path), headers);
    if (answer.status() != 200) {
      throw new AssertionError("no ticket for " + path + ": " + answer.body());
    }
    return answer.json().path("ticket").asText();
  }
}
