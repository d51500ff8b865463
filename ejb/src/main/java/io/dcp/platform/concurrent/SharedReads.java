package io.dcp.platform.concurrent;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Reads something slow once for all who ask while it is read, and remembers it for a while.
 *
 * <p>A failure is not remembered. Reading one key never delays another: each read has a thread of
 * its own.
 */
public final class SharedReads<K, V> {
  private final Duration maxAge;
  private final Executor threads;
  private final Map<K, Read<V>> reads = new ConcurrentHashMap<>();

  private record Read<V>(CompletableFuture<V> value, long begunAt) {
    boolean usable(Duration maxAge) {
      return !value.isDone()
          || (!value.isCompletedExceptionally() && System.nanoTime() - begunAt < maxAge.toNanos());
    }
  }

  /**
   * Remembers for a while.
   *
   * @param maxAge counted from the beginning of a read
   */
  public SharedReads(Duration maxAge, Executor threads) {
    this.maxAge = maxAge;
    this.threads = threads;
  }

  /** The value, or the promise of it; cancelling the promise would take it from the others. */
  public CompletableFuture<V> get(K key, Supplier<V> read) {
    return reads
        .compute(
            key,
            (_, known) ->
                known != null && known.usable(maxAge)
                    ? known
                    : new Read<>(CompletableFuture.supplyAsync(read, threads), System.nanoTime()))
        .value();
  }

  /** Reads anew at the next question; what is under way goes on for those who wait for it. */
  public void forget(K key) {
    reads.remove(key);
  }
}
