package io.dcp.audit.control;

import io.dcp.audit.entity.ChainFault;
import io.dcp.audit.entity.Link;
import io.dcp.platform.crypto.MacKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the anchors against a chain that is right in itself, some at a time. */
final class AnchorCheck {
  private static final int AT_ONCE = 500;

  private final AuditStore store;
  private final MacKey key;
  private final Link begin;
  private final Link head;
  private final Map<Long, String> waiting = new LinkedHashMap<>();
  private long count;
  private long damaged;
  private @Nullable Anchor last;
  private @Nullable Finding first;

  /**
   * A check of the chain between two places.
   *
   * @param begin what was removed up to here cannot be compared
   */
  AnchorCheck(AuditStore store, MacKey key, Link begin, Link head) {
    this.store = store;
    this.key = key;
    this.begin = begin;
    this.head = head;
  }

  /**
   * What the anchors tell.
   *
   * @param damaged lines that are no anchor of this platform: cut off, or changed
   */
  record Anchored(long count, long damaged, long lastSeq, @Nullable Instant lastAt) {}

  void check(Optional<Anchor> line) {
    var anchor = line.filter(it -> it.isIntact(key)).orElse(null);
    if (anchor == null) {
      damaged++;
      return;
    }
    count++;
    last = anchor;
    if (anchor.seq() > head.seq()) {
      found(head.seq() + 1, ChainFault.CUT_OFF);
    } else if (anchor.seq() > begin.seq()) {
      compareLater(anchor);
    } else if (anchor.seq() == begin.seq() && !anchor.mac().equals(begin.mac())) {
      found(begin.seq(), ChainFault.REPLACED);
    }
  }

  /** One number may be anchored twice, after a restart: differently only if one was replaced. */
  private void compareLater(Anchor anchor) {
    var other = waiting.put(anchor.seq(), anchor.mac());
    if (other != null && !other.equals(anchor.mac())) {
      found(anchor.seq(), ChainFault.REPLACED);
    }
    if (waiting.size() >= AT_ONCE) {
      compare();
    }
  }

  private void compare() {
    if (waiting.isEmpty()) {
      return;
    }
    var seals = store.seals(waiting.keySet());
    waiting.forEach((seq, mac) -> {
      if (!mac.equals(seals.get(seq))) {
        found(seq, ChainFault.REPLACED);
      }
    });
    waiting.clear();
  }

  private void found(long seq, ChainFault fault) {
    if (first == null || seq < first.seq()) {
      first = new Finding(seq, fault);
    }
  }

  Optional<Finding> finding() {
    compare();
    return Optional.ofNullable(first);
  }

  Anchored anchored() {
    return new Anchored(
        count, damaged, last == null ? 0 : last.seq(), last == null ? null : last.at());
  }
}
