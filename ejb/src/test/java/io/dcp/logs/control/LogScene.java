package io.dcp.logs.control;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.engine.TestingEngine;
import io.dcp.logs.boundary.LogOptions;
import io.dcp.platform.config.Settings;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.stream.OutboundChannel;
import io.dcp.platform.stream.Overflow;
import io.dcp.platform.stream.StreamCounters;
import io.dcp.platform.stream.TestingSink;
import io.dcp.servers.control.TestingFleet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A container that writes, and viewers of its log. */
final class LogScene implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int QUEUE = 64 * 1024;

  final TestingFleet fleet = new TestingFleet();
  final ServerId server = fleet.add("one");
  final LogHub hub;
  final LogWatch watch;
  private final List<OutboundChannel> channels = new ArrayList<>();

  LogScene(Map<String, String> settings) {
    hub = new LogHub(fleet.fleet, LogSettings.from(Settings.of(settings)), fleet.threads);
    hub.start();
    watch = new LogWatch(hub, fleet.threads);
  }

  TestingEngine engine() {
    return fleet.engine(server);
  }

  /** A running container that has written nothing. */
  LogSource container(String name) {
    engine().images().hold("busybox:1");
    var id =
        engine()
            .containers()
            .create(
                new ContainerCreate(
                    name, "busybox:1", List.of("forever"), null, null, null, null, null, false));
    engine().containers().start(id);
    return new LogSource(server, id, name, () -> fleet.fleet.engine(server).containers());
  }

  /** Writes numbered lines, every third to stderr. */
  void write(LogSource source, int from, int to) {
    IntStream.range(from, to)
        .forEach(n -> engine().containers().write(source.id(), n % 3 == 0, "line " + n));
  }

  static LogOptions newest(int tail) {
    return new LogOptions(tail, null, true, true, true, true);
  }

  Viewer watch(LogSource source, LogOptions options) {
    var viewer = new Viewer();
    watch.one(source, options, viewer.channel, viewer.failures::add);
    return viewer;
  }

  Viewer watchAll(List<LogSource> sources, LogOptions options) {
    var viewer = new Viewer();
    watch.several(sources, options, viewer.channel, viewer.failures::add);
    return viewer;
  }

  /** Somebody who looks at a log. */
  final class Viewer {
    final TestingSink sink = new TestingSink();
    final List<Exception> failures = new CopyOnWriteArrayList<>();
    final OutboundChannel channel =
        new OutboundChannel(
            sink,
            new Overflow.Close("too slow"),
            QUEUE,
            Duration.ofSeconds(30),
            fleet.threads,
            new StreamCounters());

    Viewer() {
      channels.add(channel);
    }

    List<JsonNode> messages() {
      return sink.texts().stream().map(LogScene::json).toList();
    }

    List<JsonNode> lines() {
      return messages().stream().flatMap(message -> message.path("lines").valueStream()).toList();
    }

    List<String> texts() {
      return lines().stream().map(line -> line.path("m").asText()).toList();
    }

    List<String> types() {
      return messages().stream().map(message -> message.path("type").asText()).distinct().toList();
    }

    void awaitLines(int count) {
      await().atMost(Duration.ofSeconds(20)).until(() -> lines().size() >= count);
    }

    void awaitMessage(String type) {
      await().atMost(Duration.ofSeconds(20)).until(() -> types().contains(type));
    }

    void leave() {
      channel.gone();
    }
  }

  static List<String> numbered(int from, int to) {
    return IntStream.range(from, to).mapToObj(n -> "line " + n).toList();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException damaged) {
      throw new AssertionError(text, damaged);
    }
  }

  @Override
  public void close() {
    channels.forEach(OutboundChannel::gone);
    hub.stop();
    fleet.close();
  }
}
