package io.dcp.identity.control;

import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Audits what a refresh token led to, once it is known whose it is: {@code @Audited} only knows who
 * asks.
 */
@ApplicationScoped
public class SessionEvents {
  private AuditTrail audit;
  private CurrentCaller current;

  protected SessionEvents() {}

  @Inject
  public SessionEvents(AuditTrail audit, CurrentCaller current) {
    this.audit = audit;
    this.current = current;
  }

  /**
   * Records something that has happened to a session.
   *
   * @param caller whose session it is; empty when the user is gone
   */
  public void happened(String action, Optional<Caller> caller, String sessionId) {
    audit.happened(
        new AuditTrail.Intent(
            action,
            caller,
            Optional.empty(),
            Optional.of(sessionId),
            current.requestId(),
            current.address()));
  }
}
