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
  private final boolean mustStay;
  private final CompletableFuture<Link> written = new CompletableFuture<>();
  private volatile boolean abandoned;

  /**
   * A record to be written.
   *
   * @param mustStay what it tells has happened: it is written however late
   */
  PendingRecord(AuditFacts facts, boolean mustStay) {
    this.facts = facts;
    this.mustStay = mustStay;
  }

  AuditFacts facts() {
    return facts;
  }

  boolean mustStay() {
    return mustStay;
  }

  boolean isWanted() {
    return !abandoned;
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
