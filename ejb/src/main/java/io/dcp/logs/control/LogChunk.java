package io.dcp.logs.control;

import io.dcp.engine.LogSink;
import io.dcp.engine.LogTime;
import io.dcp.platform.stream.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Some lines, encoded once for all viewers: the JSON objects of the wire one behind the other with
 * a comma between them, and where each begins. Immutable.
 */
final class LogChunk {
  private static final byte[] HEAD = JsonText.ascii("{\"type\":\"lines\",\"lines\":[");
  private static final byte[] END = JsonText.ascii("]}");
  private static final byte[] TIME = JsonText.ascii("{\"t\":\"");
  private static final byte[] OUT = JsonText.ascii("\",\"s\":\"stdout\",\"m\":\"");
  private static final byte[] ERROR = JsonText.ascii("\",\"s\":\"stderr\",\"m\":\"");
  private static final byte[] LINE_END = JsonText.ascii("\"}");

  /** Bytes of {@code "t":"...",} in a line. */
  private static final int TIME_MEMBER = LogTime.LENGTH + "\"t\":\"\",".length();

  private final byte[] json;
  private final int[] starts;
  private final long[] times;
  private final boolean[] errors;
  private final boolean timed;
  private volatile Frame.@Nullable Text whole;

  LogChunk(byte[] json, int[] starts, long[] times, boolean[] errors, boolean timed) {
    this.json = json;
    this.starts = starts;
    this.times = times;
    this.errors = errors;
    this.timed = timed;
  }

  /** Adds a line to the text of a chunk; without a time the member {@code t} is empty. */
  static void encode(
      JsonText text, boolean error, long time, byte[] bytes, int offset, int length) {
    if (text.length() > 0) {
      text.add((byte) ',');
    }
    text.add(TIME);
    if (time != LogSink.NO_TIME) {
      var at = text.grow(LogTime.LENGTH);
      LogTime.write(time, text.bytes(), at);
    }
    text.add(error ? ERROR : OUT);
    text.addString(bytes, offset, length);
    text.add(LINE_END);
  }

  int lines() {
    return starts.length;
  }

  /** Bytes that it counts for in memory: the lines, and the frame that is made of them. */
  int size() {
    return 2 * json.length + 16 * starts.length;
  }

  long time(int line) {
    return times[line];
  }

  boolean error(int line) {
    return errors[line];
  }

  /** The frame of all lines; made once. */
  Frame.Text frame() {
    var known = whole;
    if (known == null) {
      var text = new JsonText(HEAD.length + json.length + END.length);
      text.add(HEAD);
      text.add(json);
      text.add(END);
      known = Frame.Text.ofUtf8(text.bytes(), 0, text.length());
      whole = known;
    }
    return known;
  }

  /** One line's object, as it travels in a view. */
  void addLine(JsonText target, int line, LogView view) {
    var from = starts[line];
    var to = line + 1 < starts.length ? starts[line + 1] - 1 : json.length;
    target.add((byte) '{');
    target.add(view.prefix());
    from += view.timestamps() || !timed ? 1 : 1 + TIME_MEMBER;
    target.add(json, from, to - from);
  }

  static Frame.Text frameOf(JsonText lines) {
    var text = new JsonText(HEAD.length + lines.length() + END.length);
    text.add(HEAD);
    text.add(lines.bytes(), 0, lines.length());
    text.add(END);
    return Frame.Text.ofUtf8(text.bytes(), 0, text.length());
  }
}
