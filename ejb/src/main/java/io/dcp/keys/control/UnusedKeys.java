package io.dcp.keys.control;

import io.dcp.platform.crypto.DataKey;
import io.dcp.platform.crypto.DataKeyStore;
import io.dcp.platform.crypto.SealedRows;
import io.dcp.platform.security.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Removes keys that seal nothing any more, a while after they were replaced: until then somebody
 * may be about to store a secret that was sealed just before, and another platform on the same
 * database may not know yet of the key that came after.
 */
@ApplicationScoped
public class UnusedKeys {
  static final Duration KEPT = Duration.ofHours(1);

  private DataKeyStore store;
  private SealedRows rows;
  private AuditTrail trail;
  private Clock clock;

  protected UnusedKeys() {}

  @Inject
  public UnusedKeys(DataKeyStore store, SealedRows rows, AuditTrail trail, Clock clock) {
    this.store = store;
    this.rows = rows;
    this.trail = trail;
    this.clock = clock;
  }

  void remove() {
    var before = clock.instant().minus(KEPT);
    store.all().stream()
        .filter(key -> key.replacedAt().filter(time -> !time.isAfter(before)).isPresent())
        .filter(this::isUnused)
        .forEach(key -> {
          store.remove(key.id());
          trail.happened(KeyRecords.of("data-key.removed", key.id()));
        });
  }

  private boolean isUnused(DataKey key) {
    return rows.columns().stream().allMatch(column -> rows.count(column, key.id()) == 0);
  }
}
