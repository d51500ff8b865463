package io.dcp.audit.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** One audit record as one line of ASCII JSON. */
final class AuditLine {
  /** Longest text of one value, in characters; longer ones are cut and end with an ellipsis. */
  static final int MAX_VALUE = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private AuditLine() {}

  static String of(Map<String, Object> values) {
    Map<String, Object> bounded = new LinkedHashMap<>(values);
    bounded.replaceAll((name, value) -> value instanceof String text ? cut(text) : value);
    try {
      return JSON.writeValueAsString(bounded);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("An audit record could not be written.", notJson);
    }
  }

  private static String cut(String text) {
    return text.length() <= MAX_VALUE ? text : text.substring(0, MAX_VALUE) + "\u2026";
  }
}
