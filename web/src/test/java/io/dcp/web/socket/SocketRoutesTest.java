package io.dcp.web.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketRoutesTest {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(/ws/v1/[^`?]+)");

  @Test
  void every_socket_stands_in_the_documentation_from_which_the_attacks_are_enumerated()
      throws IOException {
    var documented =
        ROW.matcher(Files.readString(Path.of("../docs/websocket.md")))
            .results()
            .map(row -> row.group(1))
            .toList();

    assertThat(SocketRoutes.all())
        .extracting(SocketRoutes::template)
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  @Test
  void a_path_of_a_template_is_a_socket() {
    assertThat(SocketRoutes.exists("/ws/v1/logs")).isTrue();
    assertThat(SocketRoutes.exists("/ws/v1/servers/a/containers/web.1/logs")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/ws/v1/logs?c=x",
        "/ws/v1/logs/",
        "/ws/v1/servers/a/containers/b/c/logs",
        "/ws/v1/servers//containers/b/logs",
        "/api/v1/servers"
      })
  void anything_else_is_none(String path) {
    assertThat(SocketRoutes.exists(path)).isFalse();
  }

  @Test
  void the_address_of_a_connection_is_taken_apart() {
    var parameters = Parameters.of(Map.of("server", "s"), "c=a%3Ab&c=x+y&ticket=t&flag&=z");

    assertThat(parameters.all("c")).isEqualTo(List.of("a:b", "x y"));
    assertThat(parameters.query("flag")).isEmpty();
    assertThat(parameters.query("none")).isNull();
    parameters.only("c", "flag");
  }
}
