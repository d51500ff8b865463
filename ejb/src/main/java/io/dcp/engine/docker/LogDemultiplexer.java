package io.dcp.engine.docker;

import io.dcp.api.containers.LogLine;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads the log stream of a container into lines.
 *
 * <p>A container with a terminal writes raw bytes; every other one writes frames of a head of 8
 * bytes {stream, 0, 0, 0, length big-endian} and a payload (Docker Engine API, "Attach to a
 * container", stream format). Which one it is must be told: the first byte does not tell.
 */
final class LogDemultiplexer {
  private static final int HEAD = 8;
  private static final int BUFFER = 8 * 1024;

  private final boolean terminal;
  private final LogLineBuilder stdout;
  private final LogLineBuilder stderr;

  LogDemultiplexer(boolean terminal, Consumer<LogLine> sink) {
    this.terminal = terminal;
    this.stdout = new LogLineBuilder("stdout", sink);
    this.stderr = new LogLineBuilder("stderr", sink);
  }

  /**
   * Reads to the end of the stream. A frame that ends too early ends the last line there.
   *
   * @throws IOException when the stream breaks or is none of a container
   */
  void read(InputStream in) throws IOException {
    if (terminal) {
      readRaw(in);
    } else {
      readFrames(in);
    }
    stdout.end();
    stderr.end();
  }

  private void readRaw(InputStream in) throws IOException {
    var buffer = new byte[BUFFER];
    int read;
    while ((read = in.read(buffer)) >= 0) {
      stdout.add(buffer, 0, read);
    }
  }

  private void readFrames(InputStream in) throws IOException {
    var head = new byte[HEAD];
    var buffer = new byte[BUFFER];
    while (in.readNBytes(head, 0, HEAD) == HEAD) {
      var lines = streamOf(head);
      lines.messageBegins();
      var left = lengthOf(head);
      while (left > 0) {
        var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          return;
        }
        lines.add(buffer, 0, read);
        left -= read;
      }
    }
  }

  private LogLineBuilder streamOf(byte[] head) throws IOException {
    if (head[1] != 0 || head[2] != 0 || head[3] != 0) {
      throw new IOException("The log stream is not made of frames.");
    }
    return switch (head[0]) {
      case 0, 1 -> stdout;
      case 2, 3 -> stderr;
      default -> throw new IOException("The log stream is not made of frames.");
    };
  }

  /** An unsigned number; nothing is allocated for it. */
  private static long lengthOf(byte[] head) {
    return (head[4] & 0xffL) << 24
        | (head[5] & 0xffL) << 16
        | (head[6] & 0xffL) << 8
        | (head[7] & 0xffL);
  }
}
