package io.dcp.preflight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.preflight.Database.Attempt;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class DatabaseWaitTest {
  private final List<String> lines = new ArrayList<>();
  private long nanos;

  private DatabaseWait waiting(Duration atMost) {
    return new DatabaseWait(
        atMost, Duration.ofSeconds(1), () -> nanos, pause -> nanos += pause.toNanos(), lines::add);
  }

  @Test
  void a_database_that_answers_is_not_waited_for() {
    waiting(Duration.ofSeconds(60)).await("db", Attempt.Reached::new);

    assertThat(lines).isEmpty();
  }

  @Test
  void a_database_that_comes_up_is_waited_for_with_a_line_a_second() {
    Queue<Attempt> attempts =
        new ArrayDeque<>(
            List.of(
                new Attempt.NotYet("Connection refused"),
                new Attempt.NotYet("starting up"),
                new Attempt.Reached()));

    waiting(Duration.ofSeconds(60)).await("db", attempts::remove);

    assertThat(lines)
        .containsExactly(
            "Waiting for the database db (0 of 60 s): Connection refused",
            "Waiting for the database db (1 of 60 s): starting up");
  }

  @Test
  void after_the_time_the_start_is_refused_with_the_last_reason() {
    assertThatThrownBy(() ->
            waiting(Duration.ofSeconds(60))
                .await("db", () -> new Attempt.NotYet("Connection refused")))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "The database of DCP_DB_URL, db, was not reachable for 60 s: Connection refused.");
    assertThat(lines).hasSize(60);
  }

  @Test
  void what_waiting_cannot_cure_is_refused_at_once() {
    assertThatThrownBy(() ->
            waiting(Duration.ofSeconds(60)).await("db", () -> new Attempt.Never("Wrong password.")))
        .hasMessage("Wrong password.");
    assertThat(lines).isEmpty();
  }
}
