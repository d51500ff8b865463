package io.dcp.servers.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.engine.EngineAddress;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.config.ConfigurationException;
import io.dcp.platform.config.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalEngineTest {
  @TempDir private Path folder;

  @Test
  void the_default_socket_is_taken_when_it_is_there() throws IOException {
    assertThat(local(Map.of()).find()).isEmpty();

    Files.createFile(socket());

    assertThat(local(Map.of()).find().orElseThrow().address())
        .isEqualTo(new EngineAddress.Unix(socket()));
  }

  @Test
  void the_own_variable_wins_over_that_of_docker() {
    var found =
        local(Map.of("DCP_LOCAL_ENGINE", "unix:///a.sock", "DOCKER_HOST", "unix:///b.sock"));

    assertThat(found.find().orElseThrow().address()).hasToString("unix:///a.sock");
  }

  @Test
  void none_switches_it_off() throws IOException {
    Files.createFile(socket());

    assertThat(local(Map.of("DCP_LOCAL_ENGINE", "none")).find()).isEmpty();
  }

  @Test
  void dockers_certificates_are_used_when_docker_would_use_them() throws IOException {
    for (var name : new String[] {"ca", "cert", "key"}) {
      Files.writeString(folder.resolve(name + ".pem"), name);
    }
    var found =
        local(
                Map.of(
                    "DOCKER_HOST", "tcp://127.0.0.1:2376",
                    "DOCKER_TLS_VERIFY", "1",
                    "DOCKER_CERT_PATH", folder.toString()))
            .find()
            .orElseThrow();

    assertThat(found.tls()).contains(new TlsMaterial("ca", "cert", "key", false));
  }

  @Test
  void a_wrong_value_stops_the_start_with_the_variables_name() {
    assertThatThrownBy(() -> local(Map.of("DCP_LOCAL_ENGINE", "http://x")).find())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("DCP_LOCAL_ENGINE: ");
    assertThatThrownBy(() ->
            local(
                    Map.of(
                        "DOCKER_HOST", "tcp://127.0.0.1:2376",
                        "DOCKER_TLS_VERIFY", "1",
                        "DOCKER_CERT_PATH", "/nowhere"))
                .find())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("DOCKER_CERT_PATH");
  }

  private Path socket() {
    return folder.resolve("docker.sock");
  }

  private LocalEngine local(Map<String, String> variables) {
    return new LocalEngine(Settings.of(variables), socket());
  }
}
