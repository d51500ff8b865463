package io.dcp.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the platform answered. */
record Answer(HttpResponse<String> http) {
  private static final ObjectMapper JSON = new ObjectMapper();

  int status() {
    return http.statusCode();
  }

  String body() {
    return http.body();
  }

  Optional<String> header(String name) {
    return http.headers().firstValue(name);
  }

  /** The body; fails when it is no JSON. */
  JsonNode json() {
    return parse(body());
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError("no JSON: " + text, notJson);
    }
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
