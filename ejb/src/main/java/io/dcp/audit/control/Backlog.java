package io.dcp.audit.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Records that wait to be written, in the order in which they came. Memory is bounded, so this is
 * too: what finds no room is lost, and counted.
 */
final class Backlog {
  private static final Logger LOG = System.getLogger(Backlog.class.getName());

  private final int most;
  private final int mostBeforeRefusals;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition came = lock.newCondition();
  private final Deque<PendingRecord> records = new ArrayDeque<>();
  private long lost;

  /**
   * Nothing waits yet.
   *
   * @param most records that may wait
   * @param mostBeforeRefusals a refusal finds no room behind so many: whoever makes a flood of them
   *     must not crowd out what others have done
   */
  Backlog(int most, int mostBeforeRefusals) {
    this.most = most;
    this.mostBeforeRefusals = mostBeforeRefusals;
  }

  /** Adds a record at the end; false when there is no room. */
  boolean add(PendingRecord record) {
    lock.lock();
    try {
      var room = record.need() == PendingRecord.Need.IF_ROOM ? mostBeforeRefusals : most;
      if (records.size() >= room) {
        lose(record);
        return false;
      }
      records.addLast(record);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** What must not begin without its record does not begin: only the others are missed later. */
  private void lose(PendingRecord record) {
    if (!record.mustStay()) {
      return;
    }
    if (lost++ == 0) {
      LOG.log(Level.WARNING, "audit.overflow: too many records wait, those that come now are lost");
    }
    if (record.need() == PendingRecord.Need.AFTER) {
      LOG.log(Level.ERROR, "audit.record.lost entry=" + record.facts().entry());
    }
  }

  /** How many were lost since this was asked last. */
  long takeLost() {
    lock.lock();
    try {
      var count = lost;
      lost = 0;
      return count;
    } finally {
      lock.unlock();
    }
  }

  /** To be called when something was added that nobody is about to write. */
  void wake() {
    lock.lock();
    try {
      came.signal();
    } finally {
      lock.unlock();
    }
  }

  void awaitAny() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (records.isEmpty()) {
        came.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The oldest ones, which go on waiting. */
  List<PendingRecord> oldest(int count) {
    lock.lock();
    try {
      return records.stream().limit(count).toList();
    } finally {
      lock.unlock();
    }
  }

  /** Those that nobody has to write any more: as they are written in order, they come first. */
  void removeDone() {
    lock.lock();
    try {
      while (!records.isEmpty() && records.getFirst().isDone()) {
        records.removeFirst();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Nothing that could still be left undone begins now. */
  void refuseWhatHasNotHappened(Throwable cause) {
    lock.lock();
    try {
      records.removeIf(record -> {
        if (!record.mustStay()) {
          record.refused(cause);
        }
        return !record.mustStay();
      });
    } finally {
      lock.unlock();
    }
  }

  Optional<PendingRecord> newest() {
    lock.lock();
    try {
      return Optional.ofNullable(records.peekLast());
    } finally {
      lock.unlock();
    }
  }
}
