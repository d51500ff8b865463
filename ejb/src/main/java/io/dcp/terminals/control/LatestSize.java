package io.dcp.terminals.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.terminals.boundary.TerminalSize;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells the engine the newest size of a terminal: at most some ten times a second, and again when
 * it refuses, as engines do in the moment of the start.
 */
final class LatestSize {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int MOST_ATTEMPTS = 20;

  private final Consumer<TerminalSize> engine;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private @Nullable TerminalSize wanted;
  private boolean closed;

  LatestSize(Consumer<TerminalSize> engine) {
    this.engine = engine;
  }

  void set(TerminalSize size) {
    lock.lock();
    try {
      wanted = size;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Works until it is closed. */
  void run() {
    var attempts = 0;
    try {
      for (var size = next(); size != null; size = next()) {
        try {
          engine.accept(size);
          attempts = 0;
        } catch (DomainException refused) {
          attempts++;
          if (attempts < MOST_ATTEMPTS) {
            again(size);
          }
        }
        pause();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable TerminalSize next() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!closed && wanted == null) {
        changed.await();
      }
      var size = wanted;
      wanted = null;
      return closed ? null : size;
    } finally {
      lock.unlock();
    }
  }

  /** Unless a newer one is wanted by now. */
  private void again(TerminalSize size) {
    lock.lock();
    try {
      if (wanted == null) {
        wanted = size;
      }
    } finally {
      lock.unlock();
    }
  }

  private void pause() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var left = PAUSE.toNanos();
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}
