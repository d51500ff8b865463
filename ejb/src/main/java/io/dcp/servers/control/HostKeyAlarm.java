package io.dcp.servers.control;

import io.dcp.engine.EngineTarget;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditTrail;
import java.util.Optional;

/**
 * Puts on record that a server's machine shows another SSH key than the trusted one: once, and
 * again only after it was right in between.
 */
final class HostKeyAlarm {
  private final AuditTrail trail;
  private final EngineTarget target;
  private boolean raised;

  HostKeyAlarm(AuditTrail trail, EngineTarget target) {
    this.trail = trail;
    this.target = target;
  }

  void failed(DomainException failure) {
    if (failure.code() != ErrorCode.HOST_KEY_CHANGED || raised) {
      return;
    }
    raised = true;
    trail.happened(
        new AuditTrail.Intent(
                "server.host-key-changed",
                Optional.empty(),
                Optional.of(target.server()),
                Optional.of(target.name()),
                Optional.empty(),
                Optional.empty())
            .with("reason", failure.sentence()));
  }

  void answered() {
    raised = false;
  }
}
