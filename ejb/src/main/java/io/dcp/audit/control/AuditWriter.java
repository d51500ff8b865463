package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.Link;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.metrics.annotation.Timed;

/**
 * Appends records to the chain, one transaction after another: what comes in while one is under way
 * is written together by the next.
 *
 * <p>What must not begin without its record is refused while the database is away. What has
 * happened already waits here and is written when the database is back.
 *
 * <p>Life cycle: its thread begins with it and ends with the application.
 */
@ApplicationScoped
public class AuditWriter {
  private static final Logger LOG = System.getLogger(AuditWriter.class.getName());
  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_WAITING = 10_000;

  private AuditStore store;
  private AuditLog log;
  private AuditSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private final BlockingQueue<PendingRecord> queue = new LinkedBlockingQueue<>(MOST_WAITING);
  private final ReentrantLock writing = new ReentrantLock();
  private List<PendingRecord> kept = List.of();
  private boolean failing;
  private volatile boolean stopped;

  protected AuditWriter() {}

  @Inject
  public AuditWriter(
      AuditStore store,
      AuditLog log,
      AuditSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.store = store;
    this.log = log;
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
    var pending = new PendingRecord(facts, false);
    if (stopped || !queue.offer(pending) || pending.await(settings.patience()).isEmpty()) {
      pending.abandon(this::settleLate);
      throw new DomainException(
          ErrorCode.DATABASE_UNAVAILABLE,
          "This cannot be put on record now, because the platform's database does not answer;"
              + " nothing was changed. Try again in a moment.");
    }
  }

  /** Records what has happened. It waits a while; what takes longer is written without it. */
  @Timed(
      name = "dcp_audit_keep",
      absolute = true,
      description = "How long changes wait for the records of their outcomes.")
  public void keep(AuditFacts facts) {
    var pending = new PendingRecord(facts, true);
    if (stopped) {
      append(List.of(pending));
    } else if (queue.offer(pending)) {
      pending.await(settings.patience());
    } else {
      lost(pending);
    }
  }

  /** It was refused already when its record came to be written: say that nothing was done. */
  private void settleLate(AuditFacts intent) {
    var outcome =
        intent.ended(
            clock.instant(),
            AuditOutcome.FAILED,
            ErrorCode.DATABASE_UNAVAILABLE.name(),
            null,
            Map.of());
    queue.offer(new PendingRecord(outcome, true));
  }

  private void run() {
    try {
      while (!stopped) {
        append(nextBatch());
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private List<PendingRecord> nextBatch() throws InterruptedException {
    var first =
        kept.isEmpty()
            ? queue.take()
            : queue.poll(settings.retry().toNanos(), TimeUnit.NANOSECONDS);
    var batch = new ArrayList<PendingRecord>();
    if (first != null) {
      batch.add(first);
    }
    queue.drainTo(batch, MOST_AT_ONCE);
    return batch;
  }

  private void append(List<PendingRecord> batch) {
    writing.lock();
    try {
      var all = new ArrayList<>(kept);
      batch.stream().filter(PendingRecord::isWanted).forEach(all::add);
      kept = List.of();
      if (!all.isEmpty()) {
        write(all);
      }
    } finally {
      writing.unlock();
    }
  }

  private void write(List<PendingRecord> records) {
    List<Link> links;
    try {
      links = store.append(records.stream().map(PendingRecord::facts).toList());
    } catch (RuntimeException away) {
      if (!failing) {
        LOG.log(
            Level.WARNING, "audit.unwritten: changes are refused until it can be written", away);
      }
      failing = true;
      keepWhatHappened(records, away);
      return;
    }
    if (failing) {
      failing = false;
      LOG.log(Level.INFO, "audit.written-again");
    }
    for (int i = 0; i < links.size(); i++) {
      log.write(records.get(i).facts(), links.get(i));
      records.get(i).written(links.get(i));
    }
  }

  private void keepWhatHappened(List<PendingRecord> records, RuntimeException cause) {
    var staying = records.stream().filter(PendingRecord::mustStay).toList();
    records.stream().filter(it -> !it.mustStay()).forEach(it -> it.refused(cause));
    staying.stream().skip(MOST_WAITING).forEach(AuditWriter::lost);
    kept = staying.stream().limit(MOST_WAITING).toList();
  }

  private static void lost(PendingRecord pending) {
    LOG.log(Level.ERROR, "audit.record.lost entry=" + pending.facts().entry());
  }

  /** Writes what still waits, once; what comes later is written by whoever brings it. */
  public void end() {
    stopped = true;
    var rest = new ArrayList<PendingRecord>();
    queue.drainTo(rest);
    append(rest);
  }
}
