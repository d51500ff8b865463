package io.dcp.platform.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What is left of a master key that was replaced: enough to check what was sealed under it. */
@Entity
@Table(name = "former_master_keys")
class FormerMasterKey {
  @Id private String id;

  @Column(name = "sealed_root", nullable = false)
  private byte[] sealedRoot;

  @Column(name = "replaced_at", nullable = false)
  private Instant replacedAt;

  protected FormerMasterKey() {}

  FormerMasterKey(MasterKey key, MasterSeal seal, Instant now) {
    this.id = key.name();
    this.sealedRoot = seal.seal(MacRoot.of(key).bytes(), purpose());
    this.replacedAt = now;
  }

  /** Seals the same under another master key. */
  void rewrap(MasterSeal seal) {
    sealedRoot = seal.seal(seal.open(sealedRoot, purpose()), purpose());
  }

  MacRoot open(MasterSeal seal) {
    return new MacRoot(seal.open(sealedRoot, purpose()));
  }

  private String purpose() {
    return "former-master-key/" + id;
  }

  String id() {
    return id;
  }
}
