package io.dcp.audit.control;

import io.dcp.audit.entity.AuditSeal;
import io.dcp.platform.crypto.MacKey;
import io.dcp.platform.crypto.MacKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The keys of the audit, one for each thing that is sealed. */
@ApplicationScoped
public class AuditKeys {
  private AuditSeal chain;
  private MacKey checkpoints;
  private MacKey anchors;

  protected AuditKeys() {}

  @Inject
  public AuditKeys(MacKeys keys) {
    this.chain = new AuditSeal(keys.of("audit/chain/v1"));
    this.checkpoints = keys.of("audit/checkpoint/v1");
    this.anchors = keys.of("audit/anchor/v1");
  }

  AuditSeal chain() {
    return chain;
  }

  MacKey checkpoints() {
    return checkpoints;
  }

  MacKey anchors() {
    return anchors;
  }
}
