package io.dcp.engine.docker;

import io.dcp.engine.ProgramStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** A connection that was taken over from HTTP. Closed once; closing ends reads and writes. */
final class HijackedStream implements ProgramStream {
  private static final int BUFFER = 32 * 1024;
  private static final int HEAD = 8;
  private static final int STDERR = 2;

  private final Wire wire;
  private final boolean terminal;
  private final EngineFailures failures;
  private final Consumer<HijackedStream> whenClosed;
  private final ReentrantLock writing = new ReentrantLock();
  private volatile boolean closed;

  HijackedStream(
      Wire wire, boolean terminal, EngineFailures failures, Consumer<HijackedStream> whenClosed) {
    this.wire = wire;
    this.terminal = terminal;
    this.failures = failures;
    this.whenClosed = whenClosed;
  }

  @Override
  public void readTo(Output output) {
    try {
      if (terminal) {
        readRaw(output);
      } else {
        readFrames(output);
      }
    } catch (IOException broken) {
      if (!closed) {
        throw failures.of(broken);
      }
    }
  }

  private void readRaw(Output output) throws IOException {
    var buffer = new byte[BUFFER];
    for (var read = wire.in().read(buffer); read >= 0; read = wire.in().read(buffer)) {
      output.received(Channel.STDOUT, buffer, 0, read);
    }
  }

  /**
   * A head of 8 bytes {stream, 0, 0, 0, length big-endian}, then the payload. The length is the
   * engine's word only: nothing is allocated by it.
   */
  private void readFrames(Output output) throws IOException {
    var buffer = new byte[BUFFER];
    while (readHead(wire.in(), buffer)) {
      if (buffer[0] < 0 || buffer[0] > STDERR || buffer[1] != 0 || buffer[2] != 0) {
        throw failures.refused("it sends no stream of a program.");
      }
      var channel = buffer[0] == STDERR ? Channel.STDERR : Channel.STDOUT;
      var left = Integer.toUnsignedLong(intAt(buffer, HEAD - Integer.BYTES));
      while (left > 0) {
        var read = wire.in().read(buffer, 0, (int) Math.min(left, BUFFER));
        if (read < 0) {
          return;
        }
        output.received(channel, buffer, 0, read);
        left -= read;
      }
    }
  }

  private static boolean readHead(InputStream in, byte[] buffer) throws IOException {
    return in.readNBytes(buffer, 0, HEAD) == HEAD;
  }

  private static int intAt(byte[] bytes, int offset) {
    return (bytes[offset] & 0xff) << 24
        | (bytes[offset + 1] & 0xff) << 16
        | (bytes[offset + 2] & 0xff) << 8
        | bytes[offset + 3] & 0xff;
  }

  @Override
  public void write(byte[] buffer, int offset, int length) {
    writing.lock();
    try {
      wire.out().write(buffer, offset, length);
      wire.out().flush();
    } catch (IOException broken) {
      throw failures.of(broken);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void closeInput() {
    writing.lock();
    try {
      wire.halfClose().close();
    } catch (IOException broken) {
      throw failures.of(broken);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    whenClosed.accept(this);
    try {
      wire.abort().close();
    } catch (IOException gone) {
      // it was to be ended
    }
  }
}
