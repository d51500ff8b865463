package io.dcp.web.socket;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.stream.StreamSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Counts connections, so that nobody has more than the limits allow. */
@ApplicationScoped
public class Slots {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition freed = lock.newCondition();
  private final Map<Object, Integer> taken = new HashMap<>();
  private long waitNanos;

  /** For the container's proxy. */
  protected Slots() {}

  @Inject
  public Slots(StreamSettings settings) {
    this.waitNanos = settings.slotWait().toNanos();
  }

  /**
   * Takes one of the slots of that key; waits a moment for one that is about to become free, as
   * when a page is loaded again.
   *
   * @param refusal a sentence for the case that none does
   * @throws DomainException {@link ErrorCode#TOO_MANY_STREAMS}
   */
  void take(Object key, int limit, String refusal) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      var left = waitNanos;
      while (taken.getOrDefault(key, 0) >= limit) {
        if (left <= 0) {
          throw new DomainException(ErrorCode.TOO_MANY_STREAMS, refusal);
        }
        left = freed.awaitNanos(left);
      }
      taken.merge(key, 1, Integer::sum);
    } finally {
      lock.unlock();
    }
  }

  void free(Object key) {
    lock.lock();
    try {
      taken.computeIfPresent(key, (_, count) -> count == 1 ? null : count - 1);
      freed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
