package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.Link;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A record on its way into the chain, and whoever waits for it. */
final class PendingRecord {
  private final AuditFacts facts;
  private final Need need;
  private final CompletableFuture<Link> written = new CompletableFuture<>();
  private volatile boolean abandoned;

  /** What depends on a record. */
  enum Need {
    /** A change that must not begin without it: written now or never. */
    BEFORE,
    /** A change has happened: it is written however late. */
    AFTER,
    /**
     * Likewise of a refusal, of which anybody can make many: it gives way when there is no room.
     */
    IF_ROOM
  }

  PendingRecord(AuditFacts facts, Need need) {
    this.facts = facts;
    this.need = need;
  }

  AuditFacts facts() {
    return facts;
  }

  Need need() {
    return need;
  }

  /** Whether what it tells has happened. */
  boolean mustStay() {
    return need != Need.BEFORE;
  }

  boolean isWanted() {
    return !abandoned;
  }

  /** Whether it is written, refused or no longer wanted. */
  boolean isDone() {
    return abandoned || written.isDone();
  }

  void written(Link link) {
    written.complete(link);
  }

  void refused(Throwable cause) {
    written.completeExceptionally(cause);
  }

  /** Waits; empty when it was refused or takes too long. */
  Optional<Link> await(Duration patience) {
    try {
      return Optional.of(written.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException | ExecutionException notWritten) {
      return Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /**
   * Nobody waits any longer.
   *
   * @param late hears of the record if its writing was under way and came to pass after all
   */
  void abandon(Consumer<AuditFacts> late) {
    abandoned = true;
    written.thenRun(() -> late.accept(facts));
  }
}
