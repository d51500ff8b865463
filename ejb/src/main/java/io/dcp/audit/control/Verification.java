package io.dcp.audit.control;

import io.dcp.audit.entity.AuditCheckpoint;
import io.dcp.audit.entity.ChainFault;
import io.dcp.audit.entity.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Checks the whole chain, a page at a time: each record against its seal and the record before it,
 * the end against the head, and all of it against the anchors.
 */
@ApplicationScoped
public class Verification {
  private static final int PAGE = 1_000;

  private AuditStore store;
  private AnchorFiles files;
  private AuditKeys keys;
  private Clock clock;
  private final ReentrantLock oneAtATime = new ReentrantLock();

  protected Verification() {}

  @Inject
  public Verification(AuditStore store, AnchorFiles files, AuditKeys keys, Clock clock) {
    this.store = store;
    this.files = files;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What a check found.
   *
   * @param rows that were found right
   * @param begin behind this record the chain begins
   * @param head its end when the check began
   */
  public record Report(
      Instant at,
      long rows,
      Link begin,
      Link head,
      Optional<Finding> firstBad,
      AnchorCheck.Anchored anchors) {
    /** A line of the anchors that is damaged proves nothing by itself: a full disk does that. */
    public boolean ok() {
      return firstBad.isEmpty();
    }
  }

  /** Checks now. The time grows with the records; one check runs at a time. */
  public Report run() {
    return alone(this::check);
  }

  /** What changes the beginning of the chain does not run while it is checked. */
  <T> T alone(Supplier<T> work) {
    oneAtATime.lock();
    try {
      return work.get();
    } finally {
      oneAtATime.unlock();
    }
  }

  private Report check() {
    var at = clock.instant();
    var head = store.head();
    var checkpoint = store.checkpoint();
    var begin = checkpoint.map(AuditCheckpoint::link).orElse(Link.BEGINNING);
    var anchors = new AnchorCheck(store, keys.anchors(), begin, head);
    var walk = new ChainWalk(begin, keys.chain());
    var firstBad =
        checkpoint
            .filter(it -> !it.isIntact(keys.checkpoints()))
            .map(_ -> new Finding(begin.seq(), ChainFault.CHECKPOINT_EDITED))
            .or(() -> walk(walk, head))
            .or(() -> compare(anchors));
    return new Report(
        at, walk.last().seq() - begin.seq(), begin, head, firstBad, anchors.anchored());
  }

  private Optional<Finding> walk(ChainWalk walk, Link head) {
    while (walk.last().seq() < head.seq()) {
      var page = store.after(walk.last().seq(), PAGE);
      if (page.isEmpty()) {
        return Optional.of(new Finding(walk.last().seq() + 1, ChainFault.CUT_OFF));
      }
      for (var row : page) {
        if (row.seq() > head.seq() && walk.last().seq() == head.seq()) {
          break;
        }
        var finding = walk.step(row);
        if (finding.isPresent()) {
          return finding;
        }
      }
    }
    if (!walk.last().equals(head)) {
      return Optional.of(new Finding(head.seq(), ChainFault.REPLACED));
    }
    return walk.endsUnderFormerKey()
        ? Optional.of(new Finding(head.seq() + 1, ChainFault.CUT_OFF))
        : Optional.empty();
  }

  private Optional<Finding> compare(AnchorCheck anchors) {
    try {
      files.forEach(anchors::check);
      return anchors.finding();
    } catch (IOException unreadable) {
      throw new IllegalStateException("The anchors of the audit cannot be read.", unreadable);
    }
  }
}
