package io.dcp.platform.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A key that seals secrets, itself sealed under the master key. One is active; a replaced one only
 * opens what it sealed, until nothing of that is left.
 */
@Entity
@Table(name = "data_keys")
public class DataKey {
  private static final short IN_USE = 1;

  @Id private String id;

  @Column(name = "sealed_key", nullable = false)
  private byte[] sealedKey;

  @Column(name = "active_slot")
  private @Nullable Short activeSlot;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "replaced_at")
  private @Nullable Instant replacedAt;

  protected DataKey() {}

  /** A key that takes the one active slot. */
  DataKey(String id, byte[] sealedKey, Instant now) {
    this.id = id;
    this.sealedKey = sealedKey.clone();
    this.activeSlot = IN_USE;
    this.createdAt = now;
  }

  /** Seals no more; the slot is free for the next key. */
  void replace(Instant now) {
    activeSlot = null;
    replacedAt = now;
  }

  /** Seals the same key under another master key. */
  void rewrap(MasterSeal seal) {
    sealedKey = seal.seal(seal.open(sealedKey, purpose(id)), purpose(id));
  }

  /** The key itself, opened. */
  byte[] open(MasterSeal seal) {
    return seal.open(sealedKey, purpose(id));
  }

  static String purpose(String id) {
    return "data-key/" + id;
  }

  public String id() {
    return id;
  }

  public boolean active() {
    return activeSlot != null;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Since when it seals no more; empty while it does. */
  public Optional<Instant> replacedAt() {
    return Optional.ofNullable(replacedAt);
  }
}
