package io.dcp.audit.control;

import io.dcp.audit.control.PendingRecord.Need;
import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.metrics.annotation.Timed;

/**
 * Appends records to the chain, one transaction after another: what comes in while one is under way
 * is written together by the next.
 *
 * <p>A change writes the record of its intent, or waits for whoever writes already, and is refused
 * while the database is away. Nobody waits for the record of what has happened already: it is
 * written a moment later, or when the database is back. Whoever reads the audit waits for it
 * ({@link #catchUp}).
 *
 * <p>Life cycle: its thread begins with it and ends with the application.
 */
@ApplicationScoped
public class AuditWriter {
  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_WAITING = 10_000;
  private static final int MOST_BEFORE_REFUSALS = 2_000;

  private BatchWriting writing;
  private AuditSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private final Backlog backlog = new Backlog(MOST_WAITING, MOST_BEFORE_REFUSALS);
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private volatile boolean stopped;

  protected AuditWriter() {}

  @Inject
  public AuditWriter(
      BatchWriting writing,
      AuditSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.writing = writing;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  @PostConstruct
  public void begin() {
    threads.execute(this::run);
  }

  /**
   * Records what is about to happen.
   *
   * @throws DomainException {@link ErrorCode#DATABASE_UNAVAILABLE} when that cannot be done in
   *     time: then it must not happen
   */
  @Timed(
      name = "dcp_audit_require",
      absolute = true,
      description = "How long changes wait for the records of their intents.")
  public void require(AuditFacts facts) {
    var pending = new PendingRecord(facts, Need.BEFORE);
    if (stopped || !backlog.add(pending) || !isWritten(pending)) {
      pending.abandon(this::settleLate);
      throw new DomainException(
          ErrorCode.DATABASE_UNAVAILABLE,
          "This cannot be put on record now, because the platform's database does not answer;"
              + " nothing was changed. Try again in a moment.");
    }
  }

  /** Whoever finds nobody writing does it: waking another thread takes longer than the writing. */
  private boolean isWritten(PendingRecord pending) {
    if (oneAtATime.tryLock()) {
      try {
        writing.write(backlog, MOST_AT_ONCE);
      } finally {
        oneAtATime.unlock();
      }
    }
    if (backlog.newest().isPresent()) {
      backlog.wake();
    }
    return pending.await(settings.patience()).isPresent();
  }

  /** Records what has happened, soon. */
  @Timed(
      name = "dcp_audit_keep",
      absolute = true,
      description = "How long changes take to hand the records of their outcomes over.")
  public void keep(AuditFacts facts) {
    hand(new PendingRecord(facts, Need.AFTER));
  }

  /** Records that somebody was told no, soon, as long as there is room for such records. */
  public void keepRefusal(AuditFacts facts) {
    hand(new PendingRecord(facts, Need.IF_ROOM));
  }

  private void hand(PendingRecord pending) {
    backlog.add(pending);
    if (stopped) {
      writeAll();
    } else {
      backlog.wake();
    }
  }

  /** Waits until what has happened so far is written, as long as a change would wait. */
  public void catchUp() {
    backlog.newest().ifPresent(newest -> newest.await(settings.patience()));
  }

  /** It was refused already when its record came to be written: say that nothing was done. */
  private void settleLate(AuditFacts intent) {
    keep(
        intent.ended(
            clock.instant(),
            AuditOutcome.FAILED,
            ErrorCode.DATABASE_UNAVAILABLE.name(),
            null,
            Map.of(),
            List.of()));
  }

  private void run() {
    try {
      while (!stopped) {
        backlog.awaitAny();
        if (!writeSome()) {
          LockSupport.parkNanos(settings.retry().toNanos());
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when it cannot be done now. */
  private boolean writeSome() {
    oneAtATime.lock();
    try {
      return writing.write(backlog, MOST_AT_ONCE);
    } finally {
      oneAtATime.unlock();
    }
  }

  private void writeAll() {
    while (backlog.newest().isPresent()) {
      if (!writeSome()) {
        return;
      }
    }
  }

  /** Writes what still waits; what comes later is written by whoever brings it. */
  public void end() {
    stopped = true;
    writeAll();
  }
}
