package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Servers over the network: mutual TLS, or not at all unless somebody says so (S20). */
class ServersIT {
  private static final Duration SOON = Duration.ofSeconds(20);

  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void a_server_is_registered_watched_used_and_removed() {
    var name = Lab.unique("remote");

    var id = workbench.register(2, name);

    var server = Workbench.get(Workbench.SERVERS + "/" + id).json();
    assertThat(server.path("name").asText()).isEqualTo(name);
    assertThat(server.path("endpoint").asText()).isEqualTo(Lab.tcp(2));
    assertThat(server.path("tls").asBoolean()).isTrue();
    assertThat(server.path("engine").path("os").asText()).isEqualTo("linux");
    assertThat(server.path("engine").path("version").asText()).isNotEmpty();
    assertThat(server.path("health").path("latencyMs").asDouble()).isPositive();
    var container = workbench.create(id, Workbench.unstarted());
    assertThat(container.path("summary").path("serverName").asText()).isEqualTo(name);
    assertThat(Workbench.get("/api/v1/containers?server=" + id).json().path("total").asInt())
        .isEqualTo(1);
    assertThat(Workbench.delete(Workbench.containers(id) + "/" + Workbench.id(container)).status())
        .isEqualTo(204);

    assertThat(Workbench.delete(Workbench.SERVERS + "/" + id).status()).isEqualTo(204);

    assertProblem(Workbench.get(Workbench.SERVERS + "/" + id), 404, "SERVER_NOT_FOUND");
    assertProblem(Workbench.get(Workbench.containers(id)), 404, "SERVER_NOT_FOUND");
  }

  @Test
  void s10_no_answer_ever_holds_the_certificates_or_the_key() {
    var name = Lab.unique("remote");
    var registered = workbench.tryToRegister(request(name, Lab.tls()));

    var id = registered.json().path("id").asText();
    for (var answer :
        List.of(
            registered,
            Workbench.get(Workbench.SERVERS + "/" + id),
            Workbench.get(Workbench.SERVERS + "?q=" + name),
            Workbench.get("/api/v1/health/detailed"))) {
      assertThat(answer.body())
          .contains(name)
          .doesNotContain("PRIVATE KEY", "BEGIN CERTIFICATE", lineOf(Lab.pem("KEY")));
    }
  }

  @Test
  void a_name_is_given_once() {
    var name = Lab.unique("remote");
    workbench.tryToRegister(request(name, Lab.tls()));

    var answer = workbench.tryToRegister(request(name, Lab.tls()));

    assertProblem(answer, 409, "SERVER_NAME_TAKEN");
    assertThat(answer.json().path("detail").asText()).contains(name);
    assertThat(Workbench.get(Workbench.SERVERS + "?q=" + name).json().path("total").asInt())
        .isEqualTo(1);
  }

  @Test
  void s20_an_engine_whose_certificate_another_authority_signed_is_not_talked_to() {
    var stranger =
        Map.<String, Object>of(
            "ca", Lab.pem("CERT"), "cert", Lab.pem("CERT"), "key", Lab.pem("KEY"));

    var health = unreachable(stranger);

    assertThat(health.path("reason").asText()).containsIgnoringCase("certificate");
  }

  @Test
  void s20_an_engine_that_asks_for_a_client_certificate_and_gets_none_is_told_apart() {
    var health = unreachable(Map.of("ca", Lab.pem("CA")));

    assertThat(health.path("reason").asText()).containsIgnoringCase("certificate");
  }

  @Test
  void s20_without_tls_a_server_is_registered_only_when_that_is_said() {
    var request = Map.<String, Object>of("name", Lab.unique("plain"), "endpoint", Lab.tcp(2));

    var answer = workbench.tryToRegister(request);

    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertField(answer, "allowPlaintext");
    assertThat(
            workbench
                .tryToRegister(
                    Map.of(
                        "name",
                        Lab.unique("plain"),
                        "endpoint",
                        Lab.tcp(2),
                        "allowPlaintext",
                        true))
                .status())
        .isEqualTo(201);
  }

  @Test
  void s10_certificates_that_cannot_be_used_are_refused_and_not_repeated() {
    var broken =
        "-----BEGIN PRIVATE KEY-----\nQ0FOQVJZLW9mLWEtYnJva2VuLWtleQ==\n-----END PRIVATE KEY-----\n";

    for (var tls :
        List.<Map<String, Object>>of(
            Map.of("ca", Lab.pem("CA"), "cert", Lab.pem("CERT"), "key", broken),
            Map.of("ca", "no certificate", "cert", Lab.pem("CERT"), "key", Lab.pem("KEY")),
            Map.of("ca", Lab.pem("CA"), "cert", Lab.pem("CERT")))) {
      var answer = workbench.tryToRegister(request(Lab.unique("broken"), tls));
      assertProblem(answer, 400, "TLS_MATERIAL_REFUSED");
      assertThat(answer.body()).doesNotContain("Q0FOQVJZ", lineOf(Lab.pem("KEY")));
    }
    assertThat(Workbench.get(Workbench.SERVERS + "?q=broken").json().path("total").asInt())
        .isZero();
  }

  @Test
  void a_server_that_nobody_answers_for_is_registered_all_the_same_and_says_why_it_does_not_work() {
    var nobody = Lab.tcp(2).replaceFirst(":\\d+$", ":9");
    var name = Lab.unique("nobody");
    var registered =
        workbench.tryToRegister(Map.of("name", name, "endpoint", nobody, "tls", Lab.tls()));
    var id = registered.json().path("id").asText();

    Workbench.awaitState(id, "unreachable", SOON);

    assertThat(Workbench.health(id).path("reason").asText()).isNotEmpty();
    var answer = Workbench.get(Workbench.SERVERS + "/" + id + "/info");
    assertProblem(answer, 503, "ENGINE_UNREACHABLE");
    assertThat(answer.json().path("detail").asText()).contains(name);
  }

  @Test
  void reconnecting_checks_now() {
    var health = Workbench.post(Workbench.SERVERS + "/" + Workbench.local() + "/reconnect");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().path("state").asText()).isEqualTo("healthy");
  }

  private JsonNode unreachable(Map<String, Object> tls) {
    var answer = workbench.tryToRegister(request(Lab.unique("refusing"), tls));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var id = answer.json().path("id").asText();
    await("unreachable")
        .atMost(SOON)
        .until(() -> Workbench.health(id).path("state").asText(), "unreachable"::equals);
    return Workbench.health(id);
  }

  private static Map<String, Object> request(String name, Map<String, Object> tls) {
    return Map.of("name", name, "endpoint", Lab.tcp(2), "tls", tls);
  }

  private static String lineOf(String pem) {
    return pem.lines().skip(2).findFirst().orElseThrow();
  }
}
