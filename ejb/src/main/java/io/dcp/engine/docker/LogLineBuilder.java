package io.dcp.engine.docker;

import io.dcp.api.containers.LogLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Builds the lines of one output stream from its bytes, however they were split.
 *
 * <p>The engine puts a time before each message. A message is a line, or a piece of 16 kB of a
 * longer one: a time inside a line is therefore dropped where a message begins, and only there.
 */
final class LogLineBuilder {
  /** Bytes of a line that are kept. */
  static final int LONGEST_LINE = 64 * 1024;

  /** What a cut line ends with. */
  static final String CUT_MARK = "… [cut]";

  /** The pieces into which the engine splits a long line. */
  private static final int PIECE = 16 * 1024;

  private static final int LONGEST_TIME = 40;
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

  private final String stream;
  private final Consumer<LogLine> sink;
  private final ByteArrayOutputStream timeBytes = new ByteArrayOutputStream(LONGEST_TIME);
  private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
  private String time = "";
  private boolean readsTime = true;
  private boolean cut;
  private int inPiece;

  LogLineBuilder(String stream, Consumer<LogLine> sink) {
    this.stream = stream;
    this.sink = sink;
  }

  /** Says that the next byte begins a message of the engine. */
  void messageBegins() {
    readsTime = true;
    inPiece = 0;
  }

  void add(byte[] bytes, int offset, int length) {
    for (var i = offset; i < offset + length; i++) {
      add(bytes[i]);
    }
  }

  private void add(byte next) {
    if (next == '\n') {
      endTime();
      emit();
    } else if (readsTime) {
      if (next == ' ' || timeBytes.size() == LONGEST_TIME) {
        timeBytes.write(next);
        endTime();
      } else {
        timeBytes.write(next);
      }
    } else {
      keep(next);
      if (++inPiece == PIECE) {
        messageBegins();
      }
    }
  }

  /** Decides whether what was gathered at the beginning of a message is a time or text. */
  private void endTime() {
    readsTime = false;
    if (timeBytes.size() == 0) {
      return;
    }
    var gathered = timeBytes.toByteArray();
    timeBytes.reset();
    var text = new String(gathered, StandardCharsets.ISO_8859_1).stripTrailing();
    if (TIME.matcher(text).matches()) {
      if (time.isEmpty()) {
        time = text;
      }
      return;
    }
    for (var one : gathered) {
      keep(one);
    }
  }

  private void keep(byte next) {
    if (line.size() < LONGEST_LINE) {
      line.write(next);
    } else {
      cut = true;
    }
  }

  private void emit() {
    sink.accept(new LogLine(time, stream, text()));
    line.reset();
    time = "";
    cut = false;
    inPiece = 0;
    readsTime = true;
  }

  private String text() {
    var bytes = line.toByteArray();
    if (cut) {
      var end = bytes.length;
      // not in the middle of a character: back over continuation bytes, then over the lead byte
      while (end > 0 && (bytes[end - 1] & 0xc0) == 0x80) {
        end--;
      }
      if (end > 0 && (bytes[end - 1] & 0x80) != 0) {
        end--;
      }
      return new String(bytes, 0, end, StandardCharsets.UTF_8) + CUT_MARK;
    }
    var length =
        bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Emits a last line that has no newline. */
  void end() {
    endTime();
    if (line.size() > 0) {
      emit();
    }
  }
}
