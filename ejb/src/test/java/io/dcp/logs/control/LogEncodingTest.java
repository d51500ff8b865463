package io.dcp.logs.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dcp.engine.LogSink;
import io.dcp.engine.LogTime;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogEncodingTest {
  private static final long TIME = LogTime.of(Instant.parse("2026-11-23T10:00:00.000000007Z"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "",
        "größer 漢字 🐳",
        "quote \" backslash \\ tab \t",
        "\u001b[31mred\u001b[0m \u0000 \r \u007f",
        "</script> \u2028"
      })
  void every_text_arrives_as_it_was(String text) throws Exception {
    var line = encode(text.getBytes(StandardCharsets.UTF_8));

    assertThat(line.path("m").asText()).isEqualTo(text);
    assertThat(line.path("t").asText()).isEqualTo("2026-11-23T10:00:00.000000007Z");
    assertThat(line.path("s").asText()).isEqualTo("stderr");
  }

  @Test
  void what_is_no_utf_8_is_replaced() throws Exception {
    assertThat(encode(new byte[] {'a', (byte) 0xff, 'b'}).path("m").asText()).isEqualTo("a\ufffdb");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00.000000000Z",
        "2024-02-29T23:59:59.999999999Z",
        "2026-12-31T00:00:00.100000000Z",
        "2100-03-01T12:34:56.000000001Z"
      })
  void times_are_exact_to_the_nanosecond(String text) {
    var bytes = text.getBytes(StandardCharsets.US_ASCII);

    var time = LogTime.parse(bytes, 0, bytes.length);

    assertThat(LogTime.toInstant(time)).isEqualTo(Instant.parse(text));
    assertThat(LogTime.format(time)).isEqualTo(text);
  }

  @Test
  void what_is_no_time_is_none() {
    for (var text : List.of("2026-13-01T00:00:00.000000000Z", "hello", "2026-11-23 10:00:00")) {
      var bytes = text.getBytes(StandardCharsets.US_ASCII);
      assertThat(LogTime.parse(bytes, 0, bytes.length)).isEqualTo(LogSink.NO_TIME);
    }
    var zoned = "2026-11-23T12:00:00+02:00".getBytes(StandardCharsets.US_ASCII);
    assertThat(LogTime.toInstant(LogTime.parse(zoned, 0, zoned.length)))
        .isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
  }

  @Test
  void lines_of_the_same_time_are_told_apart_by_their_number() {
    var sent = new LogPosition();
    sent.advance(false, 5);
    sent.advance(false, 5);
    sent.advance(true, 4);
    var filter = new LineFilter(new LogPosition(), sent);

    assertThat(filter.passes(false, 5)).isFalse();
    assertThat(filter.passes(true, 4)).isFalse();
    assertThat(filter.passes(false, 5)).isFalse();
    assertThat(filter.passes(false, 5)).isTrue();
    // older than the other stream's newest, but new on its own
    assertThat(filter.passes(true, 4)).isTrue();
  }

  @Test
  void s19_an_expression_made_to_take_for_ever_takes_no_time() {
    var search = new LogSearch(10, "(a+)+(a+)+(a+)+$", null);
    var line = ("a".repeat(60_000) + "!").getBytes(StandardCharsets.UTF_8);
    var begun = System.nanoTime();

    search.line(false, TIME, line, 0, line.length);

    assertThat(search.result().lines()).isEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "(?<=a)b", "a{2000}", "\\1"})
  void s19_what_re2_does_not_know_is_refused(String expression) {
    var refused =
        catchThrowableOfType(DomainException.class, () -> new LogSearch(10, expression, null));

    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(refused.fieldErrors().getFirst().field()).isEqualTo("grep");
  }

  private static JsonNode encode(byte[] text) throws Exception {
    var builder = new ChunkBuilder();
    builder.add(false, TIME, "before".getBytes(StandardCharsets.UTF_8), 0, 6);
    builder.add(true, TIME, text, 0, text.length);
    var whole = new ObjectMapper().readTree(builder.take().frame().text());
    assertThat(whole.path("type").asText()).isEqualTo("lines");
    return whole.path("lines").path(1);
  }
}
