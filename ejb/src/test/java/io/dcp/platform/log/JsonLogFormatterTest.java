package io.dcp.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLogFormatterTest {
  private final JsonLogFormatter formatter = new JsonLogFormatter();

  @Test
  void a_line_break_in_a_message_does_not_start_a_second_line() {
    var line = formatter.format(event("first\r\n{\"forged\":true}"));

    assertThat(line.strip()).doesNotContain("\n", "\r");
    assertThat(read(line).get("message").asText()).isEqualTo("first\r\n{\"forged\":true}");
  }

  @Test
  void a_line_carries_the_request_it_was_written_for_and_later_ones_do_not() {
    String during;
    try (var scope = LogContext.ofRequest("outer")) {
      try (var inner = LogContext.ofRequest("inner")) {
        during = formatter.format(event("x"));
      }
      assertThat(LogContext.requestId()).contains("outer");
    }

    assertThat(read(during).get("requestId").asText()).isEqualTo("inner");
    assertThat(read(formatter.format(event("x"))).has("requestId")).isFalse();
  }

  @Test
  void parameters_are_filled_in_and_a_cause_is_told_with_its_trace() {
    var event = event("server.lost id={0}");
    event.setParameters(new Object[] {"a1"});
    event.setThrown(new IllegalStateException("gone"));

    var line = read(formatter.format(event));

    assertThat(line.get("message").asText()).isEqualTo("server.lost id=a1");
    assertThat(line.get("exception").asText()).contains("gone", "JsonLogFormatterTest");
    assertThat(line.get("level").asText()).isEqualTo("INFO");
    assertThat(line.get("time").asText()).endsWith("Z");
  }

  @Test
  void a_map_becomes_fields_and_numbers_stay_numbers() {
    var event = event("http.request");
    event.setParameters(new Object[] {Map.of("status", 404, "path", "/a\"b")});

    var line = read(formatter.format(event));

    assertThat(line.get("message").asText()).isEqualTo("http.request");
    assertThat(line.get("status").isInt()).isTrue();
    assertThat(line.get("path").asText()).isEqualTo("/a\"b");
  }

  @Test
  void a_huge_message_is_cut() {
    var line = read(formatter.format(event("x".repeat(1_000_000))));

    assertThat(line.get("message").asText())
        .hasSize(JsonLogFormatter.MAX_MESSAGE_CHARACTERS + "...".length());
  }

  private static LogRecord event(String message) {
    var event = new LogRecord(Level.INFO, message);
    event.setLoggerName("io.dcp.test");
    return event;
  }

  private static JsonNode read(String line) {
    try {
      return new ObjectMapper().readTree(line);
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(line, notJson);
    }
  }
}
