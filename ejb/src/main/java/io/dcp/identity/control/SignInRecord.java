package io.dcp.identity.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Audits what happens before or without a signed-in caller, where {@code @Audited} cannot name one.
 */
@ApplicationScoped
public class SignInRecord {
  private AuditTrail audit;
  private CurrentCaller current;
  private Clock clock;

  protected SignInRecord() {}

  @Inject
  public SignInRecord(AuditTrail audit, CurrentCaller current, Clock clock) {
    this.audit = audit;
    this.current = current;
    this.clock = clock;
  }

  /**
   * Runs work with an intent before it and its outcome after it; the resource is the user name that
   * was given.
   */
  public <T> T of(String action, String username, Supplier<T> work) {
    var begun = clock.instant();
    var entry = intend(action, Optional.empty(), username);
    try {
      var result = work.get();
      entry.succeeded(Duration.between(begun, clock.instant()));
      return result;
    } catch (DomainException refused) {
      entry.failed(refused.code().name(), Duration.between(begun, clock.instant()));
      throw refused;
    } catch (RuntimeException broken) {
      entry.failed("INTERNAL", Duration.between(begun, clock.instant()));
      throw broken;
    }
  }

  /** Notes something that has happened already. */
  public void happened(String action, Optional<Caller> caller, String resource) {
    intend(action, caller, resource).succeeded(Duration.ZERO);
  }

  private AuditTrail.Entry intend(String action, Optional<Caller> caller, String resource) {
    return audit.intend(
        new AuditTrail.Intent(
            action,
            caller,
            Optional.empty(),
            Optional.of(resource),
            current.requestId(),
            current.address()));
  }
}
