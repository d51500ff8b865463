package io.dcp.recordings.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dcp.platform.json.Json;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes an asciicast, version 2 (docs.asciinema.org/manual/asciicast/v2): a line of JSON that
 * describes it, then a line for each event with its time in seconds. Not safe for many threads.
 */
final class Asciicast {
  private static final int MICROSECOND_DIGITS = 6;
  private static final Pattern TIME = Pattern.compile("^\\[(\\d+\\.\\d+),");

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final Utf8Pieces output = new Utf8Pieces();
  private final Utf8Pieces input = new Utf8Pieces();

  /** The first line. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Header(
      int version,
      int width,
      int height,
      long timestamp,
      @Nullable String title,
      Map<String, String> env) {}

  void header(int width, int height, Instant at, @Nullable String title) {
    line(
        new Header(2, width, height, at.getEpochSecond(), title, Map.of("TERM", "xterm-256color")));
  }

  /** What the program wrote; a character that is not whole yet waits for its rest. */
  void output(long micros, byte[] bytes) {
    text(micros, "o", output.add(bytes));
  }

  /** What was typed. */
  void input(long micros, byte[] bytes) {
    text(micros, "i", input.add(bytes));
  }

  void resized(long micros, int columns, int rows) {
    text(micros, "r", columns + "x" + rows);
  }

  /** A place with a name. */
  void marker(long micros, String name) {
    text(micros, "m", name);
  }

  private void text(long micros, String code, String text) {
    if (!text.isEmpty()) {
      line(List.of(BigDecimal.valueOf(micros, MICROSECOND_DIGITS), code, text));
    }
  }

  private void line(Object value) {
    lines.writeBytes(Json.write(value));
    lines.write('\n');
  }

  /** The time of the last event among some lines; zero when there is none. */
  static Duration lastTime(byte[] lines) {
    var text = new String(lines, StandardCharsets.UTF_8).stripTrailing();
    var time = TIME.matcher(text.substring(text.lastIndexOf('\n') + 1));
    return time.find()
        ? Duration.ofNanos(new BigDecimal(time.group(1)).movePointRight(9).longValue())
        : Duration.ZERO;
  }

  /** Bytes that nobody took yet. */
  int length() {
    return lines.size();
  }

  /** Takes what was written since the last time. */
  byte[] take() {
    var bytes = lines.toByteArray();
    lines.reset();
    return bytes;
  }
}
