package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys that seal secrets change while people work (S21). */
class KeysIT {
  private static final int PEOPLE = 4;
  private static final int CHANGES = 5;

  @Test
  void s21_a_change_refuses_nobody_and_is_on_record() {
    var keys = KeyChanges.ofPlatform();
    var users = Stream.generate(SecondFactorUser::switchedOn).limit(4).toList();
    var former = keys.activeId();

    keys.begin();

    for (var user : users) {
      assertThat(user.login(user.device().next()).status()).isEqualTo(200);
      assertThat(Platform.get("/api/v1/servers", user.session().headers()).status()).isEqualTo(200);
    }
    keys.awaitDone();
    assertThat(keys.activeId()).isNotEqualTo(former);
    assertThat(keys.sealedBy(former)).isZero();
    assertThat(keys.sealedBy(keys.activeId())).isGreaterThan(users.size());
    await("the end on record")
        .until(
            () -> keys.recorded("data-key.rotate") >= 1 && keys.recorded("data-key.rotated") >= 1);
  }

  @Test
  void s21_of_all_who_store_and_read_secrets_while_keys_change_nobody_is_refused()
      throws Exception {
    var over = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
      var people =
          IntStream.range(0, PEOPLE).mapToObj(_ -> threads.submit(() -> requests(over))).toList();
      try {
        for (var change = 0; change < CHANGES; change++) {
          KeyChanges.ofPlatform().begin();
          KeyChanges.ofPlatform().awaitDone();
        }
      } finally {
        over.set(true);
      }
      var requests = 0;
      for (var person : people) {
        requests += person.get();
      }
      System.err.printf("%d requests during %d changes, none refused%n", requests, CHANGES);
    }
  }

  /** Stores and reads secrets until the keys have changed; how many requests that took. */
  private static int requests(AtomicBoolean over) {
    var user = Session.ofNew("admin").headers();
    var first = SealedAnswer.store("", user);
    var requests = 0;
    do {
      var secret = SealedAnswer.store("", user);
      secret.read(user);
      first.read(user);
      secret.remove(user);
      requests += 4;
    } while (!over.get());
    var login = SecondFactorUser.switchedOn();
    assertThat(login.login(login.device().next()).status()).isEqualTo(200);
    first.remove(user);
    return requests;
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

    assertProblem(KeyChanges.tryToBegin("", bearer), 403, "FORBIDDEN");

    var key = Platform.get(KeyChanges.KEYS, bearer).json().path("dataKeys").get(0);
    assertThat(names(key))
        .containsExactlyInAnyOrder("id", "state", "createdAt", "replacedAt", "sealed", "kinds");
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
