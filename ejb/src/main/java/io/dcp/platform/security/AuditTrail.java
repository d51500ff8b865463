package io.dcp.platform.security;

import java.time.Duration;
import java.util.Optional;

/**
 * Writes down who did what. Implementations never throw from {@link Entry#succeeded} and {@link
 * Entry#failed}.
 */
public interface AuditTrail {

  /**
   * Records that a change is about to happen.
   *
   * @throws RuntimeException when it cannot be recorded: then the change must not happen
   */
  Entry intend(Intent intent);

  /**
   * What is about to happen.
   *
   * @param action for example {@code container.start}
   * @param caller empty for what happens before sign-in
   * @param server where, if on a server
   * @param resource what it changes, in text
   */
  record Intent(
      String action,
      Optional<Caller> caller,
      Optional<ServerId> server,
      Optional<String> resource,
      Optional<String> requestId,
      Optional<String> address) {}

  /** An intent that waits for its outcome. */
  interface Entry {
    void succeeded(Duration took);

    /**
     * Records a failure.
     *
     * @param code the error code, for example {@code CONTAINER_NOT_FOUND}
     */
    void failed(String code, Duration took);
  }
}
