package io.dcp.engine.docker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets bytes gather for a moment when they come in small pieces.
 *
 * <p>An engine writes a log to its socket line by line. A reader that takes each line at once is
 * woken for each: on two cores that costs more than all that is done with the line, here and in the
 * engine. What comes after a silence is read at once.
 */
final class GatheringInput extends FilterInputStream {
  private static final long PAUSE = Duration.ofMillis(1).toNanos();

  /** A read that brought this much needs no pause after it. */
  private static final int ENOUGH = 16 * 1024;

  private int brought = ENOUGH;
  private long broughtAt;

  GatheringInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    gather();
    return noted(in.read(), 1);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    gather();
    var read = in.read(buffer, offset, length);
    return noted(read, read);
  }

  private void gather() {
    if (brought < ENOUGH && System.nanoTime() - broughtAt < PAUSE) {
      LockSupport.parkNanos(PAUSE);
    }
  }

  private int noted(int result, int count) {
    brought = count;
    broughtAt = System.nanoTime();
    return result;
  }
}
