package io.dcp.logs.control;

import io.dcp.engine.LogSink;
import io.dcp.engine.LogTime;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes lines as text, some kilobytes at a time. */
public final class LogText implements LogSink {
  private static final int FULL = 32 * 1024;

  private final OutputStream target;
  private final boolean timestamps;
  private final LogSearch.Filter filter;
  private final JsonText text = new JsonText(2 * FULL);
  private @Nullable IOException broken;

  /**
   * A text that begins.
   *
   * @param timestamps whether each line begins with its time
   */
  public LogText(OutputStream target, boolean timestamps, LogSearch.Filter filter) {
    this.target = target;
    this.timestamps = timestamps;
    this.filter = filter;
  }

  @Override
  public boolean line(boolean error, long time, byte[] bytes, int offset, int length) {
    if (!filter.passes(time, bytes, offset, length)) {
      return true;
    }
    if (timestamps && time != NO_TIME) {
      var at = text.grow(LogTime.LENGTH);
      LogTime.write(time, text.bytes(), at);
      text.add((byte) ' ');
    }
    text.add(bytes, offset, length);
    text.add((byte) '\n');
    return text.length() < FULL || flush();
  }

  private boolean flush() {
    try {
      target.write(text.bytes(), 0, text.length());
      text.clear();
      return true;
    } catch (IOException gone) {
      broken = gone;
      return false;
    }
  }

  /**
   * Writes what is left.
   *
   * @throws IOException also when an earlier write failed: the receiver has gone
   */
  public void finish() throws IOException {
    if (broken == null && flush()) {
      target.flush();
    }
    if (broken != null) {
      throw broken;
    }
  }
}
