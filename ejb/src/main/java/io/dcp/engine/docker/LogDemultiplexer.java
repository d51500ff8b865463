package io.dcp.engine.docker;

import io.dcp.engine.LogSink;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the log stream of a container into lines.
 *
 * <p>A container with a terminal writes raw bytes; every other one writes frames of a head of 8
 * bytes {stream, 0, 0, 0, length big-endian} and a payload (Docker Engine API, "Attach to a
 * container", stream format). Which one it is must be told: the first byte does not tell.
 *
 * <p>Nothing is allocated for a length that an engine tells. Lines are looked for in the buffer
 * that was read, and most are handed on from there.
 */
final class LogDemultiplexer {
  private static final int HEAD = 8;
  private static final int BUFFER = 64 * 1024;

  private final boolean terminal;
  private final LogLineBuilder stdout;
  private final LogLineBuilder stderr;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private int sinceGivenWay;

  LogDemultiplexer(boolean terminal, LogSink sink) {
    this.terminal = terminal;
    this.stdout = new LogLineBuilder(false, sink);
    this.stderr = new LogLineBuilder(true, sink);
  }

  /**
   * Reads to the end of the stream, or until the sink wants no more. A frame that ends too early
   * ends the last line there.
   *
   * <p>Every now and then others have their turn: a virtual thread keeps its processor until it
   * waits for something, and a container that writes at full speed never lets its reader wait.
   *
   * @throws IOException when the stream breaks or is none of a container
   */
  void read(InputStream in) throws IOException {
    if (terminal ? readRaw(in) : readFrames(in)) {
      stdout.end();
      stderr.end();
    }
  }

  private boolean readRaw(InputStream in) throws IOException {
    int read;
    while ((read = in.read(buffer)) >= 0) {
      if (!stdout.add(buffer, 0, read)) {
        return false;
      }
      giveWay(read);
    }
    return true;
  }

  private boolean readFrames(InputStream in) throws IOException {
    var lines = stdout;
    var left = 0L;
    while (fill(in)) {
      while (true) {
        if (left == 0) {
          if (to - from < HEAD) {
            break;
          }
          lines = streamOf();
          left = length();
          lines.messageBegins();
          from += HEAD;
        }
        var here = (int) Math.min(left, to - from);
        if (here == 0 && left > 0) {
          break;
        }
        if (!lines.add(buffer, from, here)) {
          return false;
        }
        from += here;
        left -= here;
      }
    }
    return true;
  }

  /** A read brings a line or a buffer full of them, and giving way costs as much as some lines. */
  private void giveWay(int read) {
    sinceGivenWay += read;
    if (sinceGivenWay >= BUFFER) {
      sinceGivenWay = 0;
      Thread.yield();
    }
  }

  /** Reads more behind what is left of a head; false at the end. */
  private boolean fill(InputStream in) throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    var read = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, read);
    giveWay(read);
    return read >= 0;
  }

  private LogLineBuilder streamOf() throws IOException {
    if (buffer[from + 1] != 0 || buffer[from + 2] != 0 || buffer[from + 3] != 0) {
      throw new IOException("The log stream is not made of frames.");
    }
    return switch (buffer[from]) {
      case 0, 1 -> stdout;
      case 2, 3 -> stderr;
      default -> throw new IOException("The log stream is not made of frames.");
    };
  }

  /** An unsigned number. */
  private long length() {
    return (buffer[from + 4] & 0xffL) << 24
        | (buffer[from + 5] & 0xffL) << 16
        | (buffer[from + 6] & 0xffL) << 8
        | (buffer[from + 7] & 0xffL);
  }
}
