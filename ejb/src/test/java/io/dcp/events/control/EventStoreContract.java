package io.dcp.events.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.security.ServerId;
import io.dcp.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of events does on every database. */
abstract class EventStoreContract {
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00.123456Z");
  private static final ServerId ONE = new ServerId(UUID.randomUUID());
  private static final ServerId TWO = new ServerId(UUID.randomUUID());

  private TestDatabase database;
  private EventStore store;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    database = openDatabase();
    store = new EventStore(database.entities());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void an_event_is_read_as_it_was_told() throws Exception {
    var told = event(ONE, 0, "container", "die");

    add(told);

    assertThat(find(EventFilter.ALL, 10, ONE)).containsExactly(told);
  }

  @Test
  void an_event_that_is_told_again_is_kept_once_and_another_servers_of_the_same_id_is_kept_too()
      throws Exception {
    add(event(ONE, 0, "container", "die"));
    add(event(ONE, 0, "container", "die"), event(ONE, 0, "container", "die"));
    add(event(TWO, 0, "container", "die"));

    assertThat(find(EventFilter.ALL, 10, ONE)).hasSize(1);
    assertThat(find(EventFilter.ALL, 10, ONE, TWO)).hasSize(2);
  }

  @Test
  void the_newest_come_first_and_older_ones_behind_a_cursor() throws Exception {
    add(
        IntStream.range(0, 5)
            .mapToObj(n -> event(ONE, n, "image", "pull"))
            .toArray(EngineEvent[]::new));

    var newest = find(EventFilter.ALL, 2, ONE);
    var older = find(filter(null, null, newest.getLast().id()), 10, ONE);

    assertThat(newest).extracting(EngineEvent::subject).containsExactly("s4", "s3");
    assertThat(older).extracting(EngineEvent::subject).containsExactly("s2", "s1", "s0");
  }

  @Test
  void events_are_found_by_time_type_and_action() throws Exception {
    add(
        event(ONE, 0, "container", "start"),
        event(ONE, 1, "container", "die"),
        event(ONE, 2, "image", "pull"));

    assertThat(find(filter(at(1), null, null), 10, ONE)).hasSize(2);
    assertThat(find(filter(null, at(1), null), 10, ONE)).hasSize(1);
    assertThat(find(new EventFilter(null, null, List.of("image"), List.of(), null), 10, ONE))
        .extracting(EngineEvent::action)
        .containsExactly("pull");
    assertThat(find(new EventFilter(null, null, List.of(), List.of("die", "start"), null), 10, ONE))
        .hasSize(2);
    assertThat(find(EventFilter.ALL, 10, TWO)).isEmpty();
    assertThat(find(EventFilter.ALL, 10)).isEmpty();
  }

  @Test
  void old_ones_and_those_beyond_the_most_are_removed() throws Exception {
    add(
        IntStream.range(0, 10)
            .mapToObj(n -> event(ONE, n, "image", "pull"))
            .toArray(EngineEvent[]::new));

    assertThat(in(() -> store.clean(at(2), 5))).isEqualTo(5);

    assertThat(find(EventFilter.ALL, 20, ONE))
        .extracting(EngineEvent::subject)
        .containsExactly("s9", "s8", "s7", "s6", "s5");
    assertThat(in(() -> store.clean(at(2), 5))).isZero();
  }

  private void add(EngineEvent... events) throws Exception {
    in(() -> {
      store.add(List.of(events));
      return events;
    });
  }

  private List<EngineEvent> find(EventFilter filter, int limit, ServerId... servers)
      throws Exception {
    return in(() -> store.find(Set.of(servers), filter, limit));
  }

  private <T> T in(Callable<T> work) throws Exception {
    return database.inTransaction(work);
  }

  private static EventFilter filter(
      @Nullable Instant since, @Nullable Instant until, @Nullable String before) {
    return new EventFilter(since, until, List.of(), List.of(), before);
  }

  private static Instant at(int second) {
    return NOW.plus(Duration.ofSeconds(second));
  }

  private static EngineEvent event(ServerId server, int second, String type, String action) {
    var time = at(second);
    return new EngineEvent(
        "%019d-00000000".formatted(time.getEpochSecond() * 1_000_000_000 + time.getNano()),
        server.value(),
        "one",
        time,
        type,
        action,
        "s" + second,
        null,
        Map.of("image", "\"ü\""));
  }
}
