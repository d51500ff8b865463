package io.dcp.audit.control;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.ServersInSight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/**
 * Which records the caller may see: all of them with the right everywhere, else those of the
 * servers on which the caller has it.
 */
@ApplicationScoped
public class VisibleRecords {
  private AccessDecision access;
  private CurrentCaller caller;
  private ServersInSight sight;

  protected VisibleRecords() {}

  @Inject
  public VisibleRecords(AccessDecision access, CurrentCaller caller, ServersInSight sight) {
    this.access = access;
    this.caller = caller;
    this.sight = sight;
  }

  /** The servers to which the caller's view is cut; empty when it is not. */
  public Optional<Set<ServerId>> servers() {
    return sight.of(Action.AUDIT_VIEW);
  }

  public boolean shows(AuditFacts facts) {
    var server = facts.server();
    return servers()
        .map(seen ->
            server != null && ServerId.parse(server.id()).filter(seen::contains).isPresent())
        .orElse(true);
  }

  /**
   * Returns when the caller may see every record.
   *
   * @throws io.dcp.platform.problem.DomainException {@code FORBIDDEN}
   */
  public void requireAll() {
    access.decideEverywhere(caller.get(), Action.AUDIT_VIEW).orRefuse();
  }
}
