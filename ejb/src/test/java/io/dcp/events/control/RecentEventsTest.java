package io.dcp.events.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.events.EngineEvent;
import io.dcp.mirror.control.TestingMirrors;
import io.dcp.platform.security.ServerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentEventsTest {
  private static final ServerId SERVER = new ServerId(UUID.randomUUID());

  private final TestingMirrors testing = new TestingMirrors();
  private final RecentEvents events =
      new RecentEvents(
          new Stored(),
          new EventRecorder(
              testing.mirrors,
              new Stored(),
              new EventSettings(Duration.ofDays(1), 100, Duration.ofHours(1), Duration.ofHours(1)),
              testing.testing.threads,
              Clock.systemUTC()));

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void of_many_events_those_that_are_wanted_are_found_the_newest_first() {
    assertThat(find(event -> event.subject().endsWith("7"), 3))
        .containsExactly("097", "087", "077");
    assertThat(find(_ -> true, 2)).containsExactly("099", "098");
    assertThat(find(event -> event.id().compareTo("004") < 0, 10))
        .containsExactly("003", "002", "001", "000");
    assertThat(find(_ -> false, 10)).isEmpty();
  }

  private List<String> find(Predicate<EngineEvent> wanted, int limit) {
    return events.find(Set.of(SERVER), EventFilter.ALL, wanted, limit).stream()
        .map(EngineEvent::id)
        .toList();
  }

  /** A hundred events, the newest first. */
  private static final class Stored extends EventStore {
    @Override
    public List<EngineEvent> find(Collection<ServerId> servers, EventFilter filter, int limit) {
      var before = filter.before();
      return IntStream.iterate(99, number -> number >= 0, number -> number - 1)
          .mapToObj("%03d"::formatted)
          .filter(id -> before == null || id.compareTo(before) < 0)
          .limit(limit)
          .map(Stored::event)
          .toList();
    }

    private static EngineEvent event(String id) {
      return new EngineEvent(
          id, SERVER.value(), "one", Instant.EPOCH, "container", "start", id, null, Map.of());
    }
  }
}
