package io.dcp.engine.docker;

import io.dcp.engine.LogSink;
import io.dcp.engine.LogTime;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Builds the lines of one output stream from its bytes, however they were split.
 *
 * <p>The engine puts a time before each message. A message is a line, or a piece of 16 kB of a
 * longer one: a time inside a line is therefore dropped where a message begins, and only there.
 *
 * <p>A line that lies whole in the bytes that came is handed on from there; only parts are copied.
 */
final class LogLineBuilder {
  /** Bytes of a line that are kept. */
  static final int LONGEST_LINE = 64 * 1024;

  /** What a cut line ends with. */
  static final String CUT_MARK = "… [cut]";

  private static final byte[] MARK = CUT_MARK.getBytes(StandardCharsets.UTF_8);

  /** The pieces into which the engine splits a long line. */
  private static final int PIECE = 16 * 1024;

  private static final int LONGEST_TIME = 40;

  private final boolean error;
  private final LogSink sink;
  private final byte[] timeBytes = new byte[LONGEST_TIME + 1];
  private int timeLength;
  private byte[] line = new byte[512];
  private int length;
  private long time = LogSink.NO_TIME;
  private boolean readsTime = true;
  private boolean cut;
  private int inPiece;

  LogLineBuilder(boolean error, LogSink sink) {
    this.error = error;
    this.sink = sink;
  }

  /** Says that the next byte begins a message of the engine. */
  void messageBegins() {
    readsTime = true;
    inPiece = 0;
  }

  /**
   * Takes more bytes.
   *
   * @return false when the sink wants no more
   */
  boolean add(byte[] bytes, int offset, int count) {
    var end = offset + count;
    var at = offset;
    while (at < end) {
      if (readsTime) {
        at = addTime(bytes, at, end);
      } else {
        at = addText(bytes, at, end);
      }
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  /** Where to go on; negative when the sink wants no more. */
  private int addTime(byte[] bytes, int at, int end) {
    if (timeLength == 0 && end - at > LogTime.LENGTH && bytes[at + LogTime.LENGTH] == ' ') {
      var parsed = LogTime.parse(bytes, at, LogTime.LENGTH);
      if (parsed != LogSink.NO_TIME) {
        keepTime(parsed);
        return at + LogTime.LENGTH + 1;
      }
    }
    var next = bytes[at];
    if (next == '\n') {
      endTime();
      return emitKept() ? at + 1 : -1;
    }
    timeBytes[timeLength++] = next;
    if (next == ' ' || timeLength > LONGEST_TIME) {
      endTime();
    }
    return at + 1;
  }

  private int addText(byte[] bytes, int at, int end) {
    var limit = Math.min(end, at + PIECE - inPiece);
    var stop = at;
    while (stop < limit && bytes[stop] != '\n') {
      stop++;
    }
    if (stop == limit) {
      keep(bytes, at, stop - at);
      inPiece += stop - at;
      if (inPiece == PIECE) {
        messageBegins();
      }
      return stop;
    }
    boolean more;
    if (length == 0 && !cut) {
      more = emit(bytes, at, stop - at);
    } else {
      keep(bytes, at, stop - at);
      more = emitKept();
    }
    return more ? stop + 1 : -1;
  }

  private void keepTime(long parsed) {
    readsTime = false;
    if (time == LogSink.NO_TIME) {
      time = parsed;
    }
  }

  /** Decides whether what was gathered at the beginning of a message is a time or text. */
  private void endTime() {
    var gathered = timeLength;
    timeLength = 0;
    readsTime = false;
    if (gathered == 0) {
      return;
    }
    var without = timeBytes[gathered - 1] == ' ' ? gathered - 1 : gathered;
    var parsed = LogTime.parse(timeBytes, 0, without);
    if (parsed == LogSink.NO_TIME) {
      keep(timeBytes, 0, gathered);
    } else {
      keepTime(parsed);
    }
  }

  private void keep(byte[] bytes, int offset, int count) {
    var kept = Math.min(count, LONGEST_LINE - length);
    cut |= kept < count;
    if (length + kept > line.length) {
      line = Arrays.copyOf(line, Math.max(length + kept, Math.min(2 * line.length, LONGEST_LINE)));
    }
    System.arraycopy(bytes, offset, line, length, kept);
    length += kept;
  }

  private boolean emitKept() {
    if (cut) {
      mark();
    }
    return emit(line, 0, length);
  }

  /** Puts the mark behind the last whole character. */
  private void mark() {
    // back over continuation bytes, then over the lead byte
    while (length > 0 && (line[length - 1] & 0xc0) == 0x80) {
      length--;
    }
    if (length > 0 && (line[length - 1] & 0x80) != 0) {
      length--;
    }
    line = Arrays.copyOf(line, length + MARK.length);
    System.arraycopy(MARK, 0, line, length, MARK.length);
    length += MARK.length;
  }

  private boolean emit(byte[] bytes, int offset, int count) {
    var shown = count > 0 && !cut && bytes[offset + count - 1] == '\r' ? count - 1 : count;
    var lineTime = time;
    length = 0;
    time = LogSink.NO_TIME;
    cut = false;
    inPiece = 0;
    readsTime = true;
    return sink.line(error, lineTime, bytes, offset, shown);
  }

  /** Emits a last line that has no newline. */
  void end() {
    endTime();
    if (length > 0) {
      emitKept();
    }
  }
}
