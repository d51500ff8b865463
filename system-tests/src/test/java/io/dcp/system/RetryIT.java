package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A creation that is repeated with its {@code Idempotency-Key} has its effect once. */
class RetryIT {
  private static final String USERS = "/api/v1/users";

  @Test
  void f03_a_repeated_creation_gets_the_first_answer_and_makes_nothing_new() {
    var key = UUID.randomUUID().toString();
    var body = user();

    var first = create(body, key);
    var second = create(body, key);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.header("Idempotency-Replayed")).contains("true");
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    // without the key the same request is a second one, and the name is taken
    assertProblem(Platform.post(USERS, body, Platform.asAdministrator()), 409, "USERNAME_TAKEN");
  }

  @Test
  void f03_of_many_repetitions_at_once_one_is_made() {
    var key = UUID.randomUUID().toString();
    var body = user();

    var answers = Together.times(6, _ -> create(body, key));

    assertThat(answers)
        .extracting(Answer::status)
        .allMatch(status -> status == 201 || status == 409)
        .contains(201);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allSatisfy(answer -> assertProblem(answer, 409, "REQUEST_UNANSWERED"));
  }

  @Test
  void a_key_for_another_body_is_refused() {
    var key = UUID.randomUUID().toString();
    create(user(), key);

    assertProblem(create(user(), key), 422, "KEY_REUSED");
  }

  @Test
  void a_refused_creation_may_be_mended_under_the_same_key() {
    var key = UUID.randomUUID().toString();

    assertProblem(create("{\"username\":\"x\"}", key), 400, "VALIDATION_FAILED");
    assertThat(create(user(), key).status()).isEqualTo(201);
  }

  @Test
  void a_key_that_is_none_is_refused() {
    assertProblem(create(user(), "two words"), 400, "VALIDATION_FAILED");
    assertProblem(create(user(), "k".repeat(256)), 400, "VALIDATION_FAILED");
  }

  private static Answer create(String body, String key) {
    var headers =
        Stream.concat(Arrays.stream(Platform.asAdministrator()), Stream.of("Idempotency-Key", key))
            .toArray(String[]::new);
    return Platform.post(USERS, body, headers);
  }

  private static String user() {
    return "{\"username\":\"retry-%s\",\"password\":\"correct horse battery\"}"
        .formatted(UUID.randomUUID().toString().substring(0, 8));
  }
}
