package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform is nobody's way into its own machine or its neighbours (S09). */
class AddressPolicyIT {
  @RegisterExtension final Workbench workbench = new Workbench();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tcp://127.0.0.1:2375",
        "tcp://127.9.9.9:2375",
        "tcp://2130706433:2375",
        "tcp://localhost:2375",
        "tcp://LOCALHOST:2375",
        "tcp://0.0.0.0:2375",
        "tcp://[::1]:2375",
        "tcp://[0:0:0:0:0:0:0:1]:2375",
        "tcp://[::]:2375",
        "tcp://[::ffff:127.0.0.1]:2375",
        "tcp://[::ffff:7f00:1]:2375",
        "tcp://[::7f00:1]:2375",
        "tcp://[64:ff9b::7f00:1]:2375",
        "tcp://[2002:7f00:1::]:2375",
        "tcp://[fe80::1]:2375",
        "tcp://169.254.169.254:80",
        "tcp://169.254.1.1:2375",
        "tcp://[::ffff:169.254.169.254]:80",
        "tcp://[fd00:ec2::254]:80",
        "tcp://100.100.100.200:80",
        "tcp://168.63.129.16:80",
        "tcp://224.0.0.1:2375",
        "tcp://255.255.255.255:2375",
        "unix:///var/run/docker.sock",
        "unix:///etc/passwd",
        "unix:///proc/self/root/var/run/docker.sock"
      })
  void s09_an_address_of_this_machine_or_its_neighbours_is_refused_by_one_sentence(
      String endpoint) {
    var answer = register(endpoint);

    assertProblem(answer, 422, "ENDPOINT_REFUSED");
    assertThat(answer.json().path("detail").asText())
        .isEqualTo(register("tcp://127.0.0.1:1").json().path("detail").asText());
  }

  /**
   * The platform listens on this machine itself: whoever reached it would hear that it is no
   * engine.
   */
  @ParameterizedTest
  @ValueSource(strings = {"0x7f000001", "0x7f.1", "127.1", "127.0.0.1.", "localhost.", "[::1%lo]"})
  void s09_a_spelling_that_only_some_programs_read_as_this_machine_reaches_nothing(String host) {
    var answer = register("tcp://" + host + ":" + Platform.BASE.getPort());
    if (answer.status() == 400 || answer.status() == 422) {
      return;
    }

    var id = answer.json().path("id").asText();
    assertThat(
            Workbench.post(Workbench.SERVERS + "/" + id + "/reconnect")
                .json()
                .path("state")
                .asText())
        .isNotIn("healthy", "degraded", "incompatible");
    assertThat(Workbench.get(Workbench.SERVERS + "/" + id + "/info").json().path("code").asText())
        .isIn("ENDPOINT_REFUSED", "ENGINE_UNREACHABLE", "ENGINE_TIMEOUT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "http://10.0.0.1:2375",
        "https://10.0.0.1",
        "ftp://10.0.0.1",
        "10.0.0.1:2375",
        "tcp://",
        "tcp://user:secret@10.0.0.1:2376",
        "tcp://10.0.0.1:2376/path",
        "tcp://10.0.0.1:2376?q=1",
        "tcp://10.0.0.1:0",
        "tcp://10.0.0.1:65536",
        "tcp://10.0.0.1:2376#x",
        "tcp://10.0.0.1 .example:2376",
        "npipe:////./pipe/docker",
        "unix://relative/path",
        "jar:file:///x!/y",
        "tcp://10.0.0.1\r\nHost: x:2376"
      })
  void s09_what_is_no_engines_address_is_not_understood(String endpoint) {
    var answer = register(endpoint);

    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("endpoint");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void s09_nothing_refused_is_registered() {
    register("tcp://127.0.0.1:2375");

    assertThat(Workbench.get(Workbench.SERVERS + "?q=forbidden").json().path("total").asInt())
        .isZero();
  }

  private Answer register(String endpoint) {
    return workbench.tryToRegister(
        Map.of("name", Lab.unique("forbidden"), "endpoint", endpoint, "allowPlaintext", true));
  }
}
