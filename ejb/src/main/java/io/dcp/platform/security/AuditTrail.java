package io.dcp.platform.security;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes down who did what. A change waits for the record of its intent alone; what has happened is
 * on record a moment later, and telling it never throws.
 */
public interface AuditTrail {

  /**
   * Records that a change is about to happen.
   *
   * @throws RuntimeException when it cannot be recorded: then the change must not happen
   */
  Entry intend(Intent intent);

  /**
   * Records that somebody wanted this and was told no.
   *
   * @param code the error code that the caller gets
   */
  default void refused(Intent intent, String code) {
    intend(intent).failed(code, Duration.ZERO);
  }

  /** Records what has happened already. */
  default void happened(Intent intent) {
    intend(intent).succeeded(Duration.ZERO);
  }

  /**
   * What is about to happen.
   *
   * @param action for example {@code container.start}
   * @param caller empty for what happens before sign-in
   * @param server where, if on a server
   * @param resource what it changes, in text
   * @param details what else tells it apart, by name; never a secret
   */
  record Intent(
      String action,
      Optional<Caller> caller,
      Optional<ServerId> server,
      Optional<String> resource,
      Optional<String> requestId,
      Optional<String> address,
      Map<String, String> details) {
    public Intent {
      details = Map.copyOf(details);
    }

    public Intent(
        String action,
        Optional<Caller> caller,
        Optional<ServerId> server,
        Optional<String> resource,
        Optional<String> requestId,
        Optional<String> address) {
      this(action, caller, server, resource, requestId, address, Map.of());
    }

    /** The same with one detail more. */
    public Intent with(String name, String value) {
      var more = new HashMap<>(details);
      more.put(name, value);
      return new Intent(action, caller, server, resource, requestId, address, more);
    }
  }

  /** An intent that waits for its outcome. */
  interface Entry {
    /** Adds to the outcome what was found on the way, for example a count; never a secret. */
    default void found(String name, String value) {}

    /**
     * Says in the outcome what it is about as a person calls it, where the request named it by an
     * id.
     */
    default void named(String resource) {}

    /**
     * Adds to the outcome in what a thing differs now from what it was.
     *
     * @param before empty when it was made
     * @param after empty when it is gone
     */
    default void changed(Optional<Object> before, Optional<Object> after) {}

    void succeeded(Duration took);

    /**
     * Records a failure.
     *
     * @param code the error code, for example {@code CONTAINER_NOT_FOUND}
     */
    void failed(String code, Duration took);
  }
}
