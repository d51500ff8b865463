package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys that seal secrets change while people work (S21). */
class KeysIT {
  private static final String KEYS = "/api/v1/settings/keys";

  @Test
  void s21_a_change_refuses_nobody_and_is_on_record() {
    var users = Stream.generate(SecondFactorUser::switchedOn).limit(4).toList();
    var former = active(status());

    var begun = rotate(Platform.asAdministrator());

    assertThat(begun.status()).as(begun.body()).isEqualTo(202);
    for (var user : users) {
      assertThat(user.login(user.device().next()).status()).isEqualTo(200);
      assertThat(Platform.get("/api/v1/servers", user.session().headers()).status()).isEqualTo(200);
    }
    awaitDone();
    var status = status();
    assertThat(active(status)).isNotEqualTo(former);
    assertThat(sealedBy(status, former)).isZero();
    assertThat(sealedBy(status, active(status))).isGreaterThan(users.size());
    await("the end on record")
        .until(() -> count("data-key.rotate") >= 1 && count("data-key.rotated") >= 1);
  }

  @Test
  void a_personal_token_changes_no_keys_and_the_answer_holds_none() {
    var administrator = Session.ofNew("admin");
    var token =
        Platform.post(
            "/api/v1/auth/tokens",
            Map.of(
                "name",
                Lab.unique("keys"),
                "expiresAt",
                Instant.now().plus(Duration.ofDays(1)).toString()),
            administrator.headers());
    assertThat(token.status()).as(token.body()).isEqualTo(201);
    var bearer = Platform.bearer(token.json().path("token").asText());

    assertProblem(rotate(bearer), 403, "FORBIDDEN");

    var key = Platform.get(KEYS, bearer).json().path("dataKeys").get(0);
    assertThat(names(key))
        .containsExactlyInAnyOrder("id", "state", "createdAt", "replacedAt", "sealed", "kinds");
  }

  private static Answer rotate(String... headers) {
    return Platform.send("POST", KEYS + "/rotate", BodyPublishers.noBody(), headers);
  }

  private static void awaitDone() {
    await("everything is sealed by the new key")
        .atMost(Duration.ofSeconds(60))
        .until(() -> status().path("rotation").path("state").asText().equals("done"));
  }

  private static JsonNode status() {
    return Platform.get(KEYS, Platform.asAdministrator()).json();
  }

  private static String active(JsonNode status) {
    return status.path("dataKeys").get(0).path("id").asText();
  }

  private static long sealedBy(JsonNode status, String key) {
    return status.path("dataKeys").findParents("id").stream()
        .filter(it -> it.path("id").asText().equals(key))
        .mapToLong(it -> it.path("sealed").asLong())
        .sum();
  }

  private static long count(String action) {
    return Platform.get("/api/v1/audit/counts?action=" + action, Platform.asAdministrator())
        .json()
        .path("success")
        .asLong();
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
