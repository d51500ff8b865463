package io.dcp.identity.control;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets as many passwords be hashed at once as there are processors, first come, first served. More
 * at once would not end sooner: they would only take turns on the processors, and take them from
 * everybody else.
 */
final class HashingTurns {
  private final Semaphore free;

  HashingTurns(int atOnce) {
    free = new Semaphore(atOnce, true);
  }

  /** Waits for a turn, then hashes. */
  <T> T take(Supplier<T> hashing) {
    free.acquireUninterruptibly();
    try {
      return hashing.get();
    } finally {
      free.release();
    }
  }
}
