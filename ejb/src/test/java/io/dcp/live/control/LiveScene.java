package io.dcp.live.control;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.events.EngineEvent;
import io.dcp.events.control.EventFilter;
import io.dcp.events.control.EventRecorder;
import io.dcp.events.control.EventSettings;
import io.dcp.events.control.EventStore;
import io.dcp.events.control.RecentEvents;
import io.dcp.mirror.control.TestingMirrors;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.platform.stream.Overflow;
import io.dcp.platform.stream.StreamCounters;
import io.dcp.tasks.control.TestingTasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server in memory, and pages on its mirror. */
abstract class LiveScene {
  static final Duration TICK = Duration.ofMillis(250);
  static final LiveSettings SETTINGS =
      new LiveSettings(TICK, Duration.ofMillis(500), Duration.ofMillis(100), 10_000, 20, 100);

  final TestingMirrors testing = new TestingMirrors();
  private final EventRecorder recorder =
      new EventRecorder(
          testing.mirrors,
          new NoStore(),
          new EventSettings(Duration.ofDays(1), 100, Duration.ofHours(1), Duration.ofHours(1)),
          testing.testing.threads,
          Clock.systemUTC());
  final TestingTasks tasks = new TestingTasks();
  private LiveHub hub;
  private final List<OutboundChannel> channels = new ArrayList<>();
  ServerId server;

  /** What the pages' viewers may see. */
  abstract AccessDecision access();

  @BeforeEach
  void begin() {
    recorder.begin();
    hub =
        new LiveHub(
            testing.mirrors,
            testing.testing.fleet,
            new LiveItems(
                testing.testing.fleet,
                testing.mirrors,
                new RecentEvents(new NoStore(), recorder),
                SETTINGS,
                Clock.systemUTC()),
            new LiveRights(testing.testing.fleet, access()),
            _ -> new NoStats(),
            tasks.watched(access(), testing.testing.fleet),
            SETTINGS,
            testing.testing.threads,
            Clock.systemUTC());
    hub.begin();
    server = testing.add("one");
  }

  @AfterEach
  void end() {
    channels.forEach(OutboundChannel::gone);
    recorder.end();
    testing.close();
  }

  Viewer open() {
    return open(TestingAccess.caller().get());
  }

  Viewer open(Caller viewer) {
    var page = new TestingPage();
    var channel =
        new OutboundChannel(
            page,
            new Overflow.Close("too slow"),
            256 * 1024,
            Duration.ofSeconds(5),
            testing.testing.threads,
            new StreamCounters());
    channels.add(channel);
    return new Viewer(page, hub.open(viewer, channel));
  }

  /** A page with its tab. */
  static final class Viewer {
    private final TestingPage page;
    final LiveTab tab;
    final List<TestingPage.Received> frames;
    final List<Closing> closings;

    Viewer(TestingPage page, LiveTab tab) {
      this.page = page;
      this.tab = tab;
      this.frames = page.frames;
      this.closings = page.closings;
    }

    void stall() {
      page.stall();
    }

    void readAgain() {
      page.readAgain();
    }

    List<JsonNode> messages() {
      return page.messages();
    }

    List<JsonNode> messages(String type, String sub) {
      return page.messages(type, sub);
    }

    List<JsonNode> awaitSnapshot(String sub) {
      return page.awaitSnapshot(sub);
    }

    List<JsonNode> upserts(String sub) {
      return page.upserts(sub);
    }

    List<JsonNode> removes(String sub) {
      return page.removes(sub);
    }
  }

  String create(String name) {
    return create(name, Map.of());
  }

  String create(String name, Map<String, String> labels) {
    return testing
        .engine(server)
        .containers()
        .create(new ContainerCreate(name, "shell:1", null, null, null, labels, null, null, false));
  }

  void awaitListed(int count) {
    await()
        .until(() ->
            testing
                        .mirrors
                        .containers(List.of(testing.testing.server(server)))
                        .getFirst()
                        .items()
                        .size()
                    == count
                && testing
                    .mirrors
                    .containers(List.of(testing.testing.server(server)))
                    .getFirst()
                    .items()
                    .stream()
                    .allMatch(container -> container.restartCount() != null));
  }

  static List<String> distinctNames(List<JsonNode> items) {
    return items.stream().map(item -> item.path("name").asText()).distinct().toList();
  }

  static String subscribe(String sub, String topic, String... ids) {
    var list = String.join("\",\"", ids);
    return ids.length == 0
        ? "{\"type\":\"subscribe\",\"sub\":\"%s\",\"topic\":\"%s\",\"server\":\"*\"}"
            .formatted(sub, topic)
        : "{\"type\":\"subscribe\",\"sub\":\"%s\",\"topic\":\"%s\",\"ids\":[\"%s\"]}"
            .formatted(sub, topic, list);
  }

  /** Keeps nothing: what was told waits in the recorder. */
  private static final class NoStore extends EventStore {
    @Override
    public void add(List<EngineEvent> events) {
      throw new IllegalStateException("the test keeps them waiting");
    }

    @Override
    public List<EngineEvent> find(Collection<ServerId> servers, EventFilter filter, int limit) {
      return List.of();
    }

    @Override
    public int clean(Instant oldest, int most) {
      return 0;
    }
  }

  private static final class NoStats implements StatsRows {
    @Override
    public void choose(List<Subscription> subscriptions) {}

    @Override
    public List<io.dcp.api.live.LiveStats> newest() {
      return List.of();
    }

    @Override
    public void close() {}
  }
}
