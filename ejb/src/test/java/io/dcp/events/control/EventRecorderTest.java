package io.dcp.events.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.events.EngineEvent;
import io.dcp.mirror.control.TestingMirrors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventRecorderTest {
  private final TestingMirrors testing = new TestingMirrors();
  private final Kept kept = new Kept();
  private final EventRecorder recorder =
      new EventRecorder(
          testing.mirrors,
          kept,
          new EventSettings(Duration.ofDays(1), 100, Duration.ofMillis(20), Duration.ofMillis(50)),
          testing.testing.threads,
          Clock.systemUTC());

  @AfterEach
  void end() {
    recorder.end();
    testing.close();
  }

  @Test
  void what_is_told_is_written() {
    recorder.begin();
    var server = testing.add("one");

    testing.engine(server).volumes().create("data");

    await().untilAsserted(() -> assertThat(kept.subjects()).contains("data"));
    assertThat(recorder.waiting()).isEmpty();
    await().until(() -> kept.cleaned > 0);
  }

  @Test
  void while_the_database_does_not_answer_events_wait_and_can_be_read() {
    kept.broken = true;
    recorder.begin();
    var server = testing.add("one");
    testing.engine(server).volumes().create("data");

    var recent = new RecentEvents(kept, recorder);
    await()
        .untilAsserted(() ->
            assertThat(recent.find(Set.of(server), EventFilter.ALL, 10))
                .extracting(EngineEvent::subject)
                .contains("data"));
    assertThat(kept.subjects()).isEmpty();

    kept.broken = false;
    await().untilAsserted(() -> assertThat(kept.subjects()).contains("data"));
  }

  /** A store in memory. */
  private static final class Kept extends EventStore {
    private final List<EngineEvent> events = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile int cleaned;

    @Override
    public void add(List<EngineEvent> more) {
      if (broken) {
        throw new IllegalStateException("the test's database is down");
      }
      events.addAll(more);
    }

    @Override
    public List<EngineEvent> find(
        Collection<io.dcp.platform.security.ServerId> servers, EventFilter filter, int limit) {
      return List.copyOf(events);
    }

    @Override
    public int clean(Instant oldest, int most) {
      return cleaned++;
    }

    private List<String> subjects() {
      return events.stream().map(EngineEvent::subject).toList();
    }
  }
}
