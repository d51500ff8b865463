package io.dcp.audit.control;

import io.dcp.audit.entity.AuditRow;
import io.dcp.platform.security.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Puts on record that the master key was changed. This first record under the new key seals all
 * that came before it once more: from then on who has the former key cannot rewrite that.
 */
@ApplicationScoped
public class KeyChange {
  private AuditStore store;
  private AuditKeys keys;
  private AuditTrail trail;

  protected KeyChange() {}

  @Inject
  public KeyChange(AuditStore store, AuditKeys keys, AuditTrail trail) {
    this.store = store;
    this.keys = keys;
    this.trail = trail;
  }

  /** Records it, unless the newest record is under today's key already. */
  void record() {
    newest()
        .map(AuditRow::keyId)
        .filter(id -> keys.chain().ageOf(id) > 0)
        .ifPresent(former ->
            trail.happened(
                new AuditTrail.Intent(
                        "master-key.change",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(keys.anchors().id()),
                        Optional.empty(),
                        Optional.empty())
                    .with("former", former)));
  }

  private Optional<AuditRow> newest() {
    List<AuditRow> rows = store.after(store.head().seq() - 1, 1);
    return rows.stream().findFirst();
  }
}
