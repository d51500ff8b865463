package io.dcp.platform.log;

import java.util.Optional;

/**
 * The request that the current thread works for. It is not inherited: who hands work to another
 * thread carries the id along.
 */
public final class LogContext {
  private static final ThreadLocal<String> REQUEST_ID = new ThreadLocal<>();

  private LogContext() {}

  /** A stretch of work for one request; closing it restores what held before. */
  public interface Scope extends AutoCloseable {
    @Override
    void close();
  }

  /** Every line that this thread logs until the scope is closed carries the id. */
  public static Scope ofRequest(String requestId) {
    var before = REQUEST_ID.get();
    REQUEST_ID.set(requestId);
    return () -> {
      if (before == null) {
        REQUEST_ID.remove();
      } else {
        REQUEST_ID.set(before);
      }
    };
  }

  public static Optional<String> requestId() {
    return Optional.ofNullable(REQUEST_ID.get());
  }
}
