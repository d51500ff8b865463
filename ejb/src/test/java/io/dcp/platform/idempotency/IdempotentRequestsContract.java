package io.dcp.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.platform.idempotency.IdempotentRequests.Beginning;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request is made once, whichever the database. */
abstract class IdempotentRequestsContract {
  private static final UUID ADA = UUID.randomUUID();
  private static final String CREATE = "POST /api/v1/users";
  private static final byte[] BODY = bytes("{\"username\":\"bob\"}");

  @TempDir private Path folder;
  private TestDatabase database;
  private TestPlatform platform;
  private IdempotentRequests requests;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    database = openDatabase();
    platform =
        new TestPlatform(database, folder, IdempotentRequests.class, IdempotentRequestStore.class);
    requests = platform.get(IdempotentRequests.class);
  }

  @AfterEach
  void close() {
    platform.close();
    database.close();
  }

  @Test
  void a_repetition_gets_the_first_answer() {
    requests.answered(begun("k"), new StoredAnswer(201, "application/json", "/users/1", BODY));

    assertThat(requests.begin(ADA, CREATE, "k", BODY))
        .isInstanceOfSatisfying(
            Beginning.Repeated.class,
            repeated -> {
              assertThat(repeated.answer().status()).isEqualTo(201);
              assertThat(repeated.answer().contentType()).isEqualTo("application/json");
              assertThat(repeated.answer().location()).isEqualTo("/users/1");
              assertThat(repeated.answer().body()).isEqualTo(BODY);
            });
  }

  @Test
  void a_key_belongs_to_a_user_an_address_and_a_body() {
    begun("k");

    assertThat(requests.begin(UUID.randomUUID(), CREATE, "k", BODY))
        .isInstanceOf(Beginning.First.class);
    assertThat(requests.begin(ADA, "POST /api/v1/servers", "k", BODY))
        .isInstanceOf(Beginning.First.class);
    assertThat(requests.begin(ADA, CREATE, "k", bytes("{}")))
        .isInstanceOf(Beginning.OtherRequest.class);
  }

  @Test
  void while_the_first_has_no_answer_a_repetition_gets_none() {
    begun("k");

    assertThat(requests.begin(ADA, CREATE, "k", BODY)).isInstanceOf(Beginning.Unanswered.class);
  }

  @Test
  void what_had_no_effect_may_be_made_again() {
    requests.forget(begun("k"));

    assertThat(requests.begin(ADA, CREATE, "k", BODY)).isInstanceOf(Beginning.First.class);
  }

  @Test
  void after_a_day_the_key_is_free() {
    begun("k");
    platform.clock().advance(IdempotentRequests.KEPT.plus(Duration.ofSeconds(1)));

    assertThat(requests.begin(ADA, CREATE, "k", BODY)).isInstanceOf(Beginning.First.class);
  }

  @Test
  void the_answer_lies_sealed_in_the_database() throws Exception {
    var id = begun("k");
    requests.answered(id, new StoredAnswer(201, "application/json", null, bytes("canary-secret")));

    var stored =
        database.inTransaction(() ->
            Objects.requireNonNull(database.entities().find(IdempotentRequest.class, id))
                .sealedAnswer()
                .orElseThrow()
                .body());
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("canary");
  }

  @Test
  void of_many_at_once_one_is_the_first() throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all =
          IntStream.range(0, 8)
              .mapToObj(_ ->
                  threads.submit(() -> {
                    start.await();
                    return requests.begin(ADA, CREATE, "k", BODY);
                  }))
              .toList();
      start.countDown();
      var firsts = 0;
      for (var one : all) {
        firsts += one.get() instanceof Beginning.First ? 1 : 0;
      }
      assertThat(firsts).isEqualTo(1);
    }
  }

  private String begun(String key) {
    return ((Beginning.First) requests.begin(ADA, CREATE, key, BODY)).id();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
