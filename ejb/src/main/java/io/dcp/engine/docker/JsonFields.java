package io.dcp.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the engine's JSON, in which absent, {@code null} and empty mean the same and an empty list
 * may be {@code null}.
 */
final class JsonFields {
  private JsonFields() {}

  static String text(JsonNode object, String field) {
    return object.path(field).asText("");
  }

  static @Nullable String textOrNull(JsonNode object, String field) {
    var text = text(object, field);
    return text.isEmpty() || object.path(field).isNull() ? null : text;
  }

  /** Null for an absent field and for 0, with which the engine writes "not set". */
  static @Nullable Long positiveOrNull(JsonNode object, String field) {
    var number = object.path(field).asLong(0);
    return number > 0 ? number : null;
  }

  static Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static List<String> texts(JsonNode list) {
    return items(list).map(JsonNode::asText).toList();
  }

  static Map<String, String> textByName(JsonNode object) {
    var texts = new LinkedHashMap<String, String>();
    object.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
    return texts;
  }

  /** A time; null for an absent one and for the year 1, with which the engine writes "never". */
  static @Nullable Instant time(JsonNode object, String field) {
    var text = text(object, field);
    try {
      var time = text.isEmpty() ? Instant.MIN : OffsetDateTime.parse(text).toInstant();
      return time.isAfter(Instant.EPOCH) ? time : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
