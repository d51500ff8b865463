package io.dcp.audit.control;

import io.dcp.audit.entity.AuditRow;
import io.dcp.audit.entity.AuditSeal;
import io.dcp.audit.entity.ChainFault;
import io.dcp.audit.entity.Link;
import java.util.Optional;

/** Goes along the chain, record by record, as long as each follows from the one before it. */
final class ChainWalk {
  private final AuditSeal seal;
  private Link last;
  private int age = Integer.MAX_VALUE;

  ChainWalk(Link begin, AuditSeal seal) {
    this.last = begin;
    this.seal = seal;
  }

  /** Goes on to a record; tells what is wrong there, and then goes no further. */
  Optional<Finding> step(AuditRow row) {
    var expected = last.seq() + 1;
    if (row.seq() != expected) {
      return Optional.of(new Finding(expected, ChainFault.MISSING));
    }
    var fault = row.fault(last.mac(), seal);
    if (fault.isEmpty()) {
      var next = seal.ageOf(row.keyId());
      if (next > age) {
        return Optional.of(new Finding(row.seq(), ChainFault.OTHER_KEY));
      }
      age = next;
      last = row.link();
    }
    return fault.map(found -> new Finding(row.seq(), found));
  }

  /**
   * Whether the newest records are missing that tell of today's key: whoever has a key of former
   * times could have put others in their place.
   */
  boolean endsUnderFormerKey() {
    return age > 0 && age < Integer.MAX_VALUE;
  }

  /** The last record that was right. */
  Link last() {
    return last;
  }
}
