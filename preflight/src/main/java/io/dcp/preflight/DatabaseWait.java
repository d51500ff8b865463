package io.dcp.preflight;

import io.dcp.preflight.Database.Attempt;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Waits for a database that is still starting, with one line for each attempt. */
final class DatabaseWait {
  /** How to pass time; a test passes it without waiting. */
  interface Pause {
    void pause(Duration duration) throws InterruptedException;
  }

  private final Duration atMost;
  private final Duration interval;
  private final LongSupplier nanoTime;
  private final Pause pause;
  private final Consumer<String> report;

  DatabaseWait(
      Duration atMost,
      Duration interval,
      LongSupplier nanoTime,
      Pause pause,
      Consumer<String> report) {
    this.atMost = atMost;
    this.interval = interval;
    this.nanoTime = nanoTime;
    this.pause = pause;
    this.report = report;
  }

  /**
   * Returns when an attempt reached the database; refuses when the time is up or waiting would not
   * help.
   */
  void await(String where, Supplier<Attempt> attempts) {
    long start = nanoTime.getAsLong();
    while (true) {
      switch (attempts.get()) {
        case Attempt.Reached() -> {
          return;
        }
        case Attempt.Never(String sentence) -> throw new RefusedException(sentence);
        case Attempt.NotYet(String reason) -> {
          var waited = Duration.ofNanos(nanoTime.getAsLong() - start);
          if (waited.compareTo(atMost) >= 0) {
            throw new RefusedException(
                "The database of DCP_DB_URL, %s, was not reachable for %d s: %s."
                    .formatted(where, atMost.toSeconds(), reason));
          }
          report.accept(
              "Waiting for the database %s (%d of %d s): %s"
                  .formatted(where, waited.toSeconds(), atMost.toSeconds(), reason));
          pauseUntilNext();
        }
      }
    }
  }

  private void pauseUntilNext() {
    try {
      pause.pause(interval);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedException("The start was interrupted.");
    }
  }
}
