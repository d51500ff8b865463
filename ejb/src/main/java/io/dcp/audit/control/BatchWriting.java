package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Writes the oldest records of a backlog together. What the database never takes must not hold up
 * the others: it is told and left out.
 */
@ApplicationScoped
public class BatchWriting {
  private static final Logger LOG = System.getLogger(BatchWriting.class.getName());

  private ChainEnd chain;
  private AuditLog log;
  private Clock clock;
  private boolean failing;

  protected BatchWriting() {}

  @Inject
  public BatchWriting(ChainEnd chain, AuditLog log, Clock clock) {
    this.chain = chain;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Writes some records; one call at a time.
   *
   * @return false when the database does not take them now: then only what has happened waits on
   */
  boolean write(Backlog backlog, int most) {
    try {
      append(backlog.oldest(most).stream().filter(PendingRecord::isWanted).toList());
    } catch (RuntimeException away) {
      if (!failing) {
        LOG.log(
            Level.WARNING, "audit.unwritten: changes are refused until it can be written", away);
      }
      failing = true;
      backlog.refuseWhatHasNotHappened(away);
      return false;
    } finally {
      backlog.removeDone();
    }
    if (failing) {
      failing = false;
      LOG.log(Level.INFO, "audit.written-again");
    }
    tellOfLost(backlog);
    return true;
  }

  private void append(List<PendingRecord> records) {
    if (records.isEmpty()) {
      return;
    }
    try {
      var links = chain.append(records.stream().map(PendingRecord::facts).toList());
      // whoever waits need not wait for the log as well
      for (int i = 0; i < links.size(); i++) {
        records.get(i).written(links.get(i));
      }
      for (int i = 0; i < links.size(); i++) {
        log.write(records.get(i).facts(), links.get(i));
      }
    } catch (UnwritableRecordException oneOfThem) {
      if (records.size() == 1) {
        leaveOut(records.getFirst(), oneOfThem);
      } else {
        records.forEach(record -> append(List.of(record)));
      }
    }
  }

  private static void leaveOut(PendingRecord record, UnwritableRecordException cause) {
    LOG.log(Level.ERROR, "audit.record.unwritable entry=" + record.facts().entry(), cause);
    record.refused(cause);
  }

  private void tellOfLost(Backlog backlog) {
    var lost = backlog.takeLost();
    if (lost > 0) {
      backlog.add(
          new PendingRecord(
              AuditFacts.ofPlatform(
                  clock.instant(),
                  "audit.overflow",
                  AuditOutcome.FAILED,
                  Map.of("lost", Long.toString(lost))),
              PendingRecord.Need.AFTER));
    }
  }
}
