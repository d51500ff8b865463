package io.dcp.engine.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What a channel received and nobody has read yet. The one thread of the SSH connection writes, so
 * a full pipe holds up every channel of the connection: whoever does not read for a while loses his
 * channel. The JDK's pipe cannot serve: it breaks when the thread that read last has ended.
 */
final class ChannelPipe extends OutputStream {
  /** More than the window that the other side may fill. */
  private static final int CAPACITY = 1024 * 1024;

  private final Duration patience;
  private final BooleanSupplier orderly;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<byte[]> chunks = new ArrayDeque<>();
  private int firstRead;
  private int size;
  private boolean ended;
  private boolean broken;

  /**
   * An empty pipe.
   *
   * @param patience how long a writer waits for the reader
   * @param orderly whether an end that comes now is the other side's wish
   */
  ChannelPipe(Duration patience, BooleanSupplier orderly) {
    this.patience = patience;
    this.orderly = orderly;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    lock.lock();
    try {
      var left = patience.toNanos();
      while (size >= CAPACITY && !ended && left > 0) {
        left = changed.awaitNanos(left);
      }
      if (ended) {
        throw new IOException("Nobody reads any more.");
      }
      if (size >= CAPACITY) {
        ended = true;
        broken = true;
        changed.signalAll();
        throw new IOException("The reader does not keep up.");
      }
      chunks.add(Arrays.copyOfRange(bytes, offset, offset + length));
      size += length;
      changed.signalAll();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IOException("The connection ends.", ending);
    } finally {
      lock.unlock();
    }
  }

  /** Reads what is there, or waits for it; -1 at the end. */
  int read(byte[] buffer, int offset, int length) throws IOException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (size == 0 && !ended) {
        changed.await();
      }
      if (size == 0) {
        if (broken) {
          throw new IOException("The SSH connection broke.");
        }
        return -1;
      }
      return take(buffer, offset, length);
    } finally {
      lock.unlock();
    }
  }

  int available() {
    lock.lock();
    try {
      return size;
    } finally {
      lock.unlock();
    }
  }

  private int take(byte[] buffer, int offset, int length) {
    var first = chunks.getFirst();
    var count = Math.min(length, first.length - firstRead);
    System.arraycopy(first, firstRead, buffer, offset, count);
    firstRead += count;
    size -= count;
    if (firstRead == first.length) {
      chunks.removeFirst();
      firstRead = 0;
    }
    changed.signalAll();
    return count;
  }

  /** The other side has ended, or the connection is gone. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (!ended) {
        ended = true;
        broken = !orderly.getAsBoolean();
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
