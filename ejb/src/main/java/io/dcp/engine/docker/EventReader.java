package io.dcp.engine.docker;

import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.textByName;
import static io.dcp.engine.docker.JsonFields.textOrNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dcp.api.events.EngineEvent;
import io.dcp.engine.EngineTarget;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Reads one line of {@code GET /events}. */
final class EventReader {
  /** Types that are asked for and told. */
  static final List<String> TYPES = List.of("container", "image", "volume", "network", "daemon");

  /**
   * Actions that are asked for. Without this list each health check would send three events, and
   * nobody reads what exec, top, copying and resizing do.
   */
  static final List<String> ACTIONS =
      List.of(
          "commit",
          "connect",
          "create",
          "delete",
          "destroy",
          "die",
          "disconnect",
          "health_status",
          "import",
          "kill",
          "load",
          "mount",
          "oom",
          "pause",
          "prune",
          "pull",
          "push",
          "reload",
          "remove",
          "rename",
          "restart",
          "save",
          "start",
          "stop",
          "tag",
          "unmount",
          "unpause",
          "untag",
          "update");

  /** The engine tells a container's labels among the attributes, which are not worth keeping. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "image",
          "exitCode",
          "signal",
          "oldName",
          "container",
          "driver",
          "type",
          "destination",
          "reclaimed");

  private static final int LONGEST_VALUE = 300;
  private static final long NANOS = 1_000_000_000L;
  private static final ObjectMapper JSON = new ObjectMapper();

  private EventReader() {}

  /** The event; empty when the line is none. */
  static Optional<EngineEvent> read(byte[] line, EngineTarget target) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException unreadable) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    var type = text(json, "Type");
    var nanos = json.path("timeNano").asLong();
    var words = text(json, "Action").split(":", 2);
    if (!TYPES.contains(type) || words[0].isBlank() || nanos <= 0) {
      return Optional.empty();
    }
    var subject = cut(text(json.path("Actor"), "ID"));
    var told = json.path("Actor").path("Attributes");
    var attributes = attributes(told);
    if (words.length == 2) {
      attributes.put("detail", cut(words[1].strip()));
    }
    var action = cut(words[0].strip());
    var name = textOrNull(told, "name");
    return Optional.of(
        new EngineEvent(
            id(nanos, type, action, subject, attributes),
            target.server().value(),
            target.name(),
            // cut as databases keep it, so that an event is the same wherever it is read
            Instant.ofEpochSecond(nanos / NANOS, nanos % NANOS).truncatedTo(ChronoUnit.MICROS),
            type,
            action,
            subject,
            name == null ? null : cut(name),
            attributes));
  }

  private static Map<String, String> attributes(JsonNode told) {
    var all = textByName(told);
    var kept = new TreeMap<String, String>();
    for (var name : ATTRIBUTES) {
      var value = all.getOrDefault(name, "");
      if (!value.isEmpty()) {
        kept.put(name, cut(value));
      }
    }
    return kept;
  }

  /** Made of the event alone, so that an event that is told twice has it twice. */
  private static String id(
      long nanos, String type, String action, String subject, Map<String, String> attributes) {
    var content = Objects.hash(type, action, subject, attributes);
    return "%019d-%08x".formatted(nanos, content);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE);
  }
}
