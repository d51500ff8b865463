package io.dcp.keys.control;

import io.dcp.api.keys.KeyStatus;
import io.dcp.api.keys.KeyStatus.DataKeyStatus;
import io.dcp.api.keys.KeyStatus.Rotation;
import io.dcp.api.keys.KeyStatus.SealedCount;
import io.dcp.keys.entity.DataKeyRotation;
import io.dcp.platform.crypto.DataKey;
import io.dcp.platform.crypto.DataKeyStore;
import io.dcp.platform.crypto.MasterKey;
import io.dcp.platform.crypto.SealedRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows the keys as the API tells them: never a key itself. */
@ApplicationScoped
public class KeyView {
  private MasterKey masterKey;
  private DataKeyStore store;
  private SealedRows rows;
  private Resealing resealing;
  private Rotations rotations;

  protected KeyView() {}

  @Inject
  public KeyView(
      MasterKey masterKey,
      DataKeyStore store,
      SealedRows rows,
      Resealing resealing,
      Rotations rotations) {
    this.masterKey = masterKey;
    this.store = store;
    this.rows = rows;
    this.resealing = resealing;
    this.rotations = rotations;
  }

  public KeyStatus status() {
    return new KeyStatus(
        masterKey.name(),
        store.all().stream().map(this::dataKey).toList(),
        rotations.latest().map(this::rotation).orElse(null));
  }

  private DataKeyStatus dataKey(DataKey key) {
    var counts =
        rows.columns().stream()
            .map(column -> new SealedCount(column.kind(), rows.count(column, key.id())))
            .filter(count -> count.count() > 0)
            .toList();
    return new DataKeyStatus(
        key.id(),
        state(key, counts),
        key.createdAt(),
        key.replacedAt().orElse(null),
        counts.stream().mapToLong(SealedCount::count).sum(),
        counts);
  }

  private static String state(DataKey key, List<SealedCount> counts) {
    if (key.active()) {
      return "active";
    }
    return counts.isEmpty() ? "unused" : "former";
  }

  private Rotation rotation(DataKeyRotation rotation) {
    var total = rotation.secretsAtBegin();
    var done = rotation.running() ? Math.max(0, total - resealing.left()) : total;
    return new Rotation(
        rotation.id(),
        rotation.running() ? "running" : "done",
        rotation.keyId(),
        rotation.begunAt(),
        rotation.begunBy(),
        rotation.endedAt().orElse(null),
        total,
        done,
        rotation.problem().orElse(null));
  }
}
