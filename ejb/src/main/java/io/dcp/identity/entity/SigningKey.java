package io.dcp.identity.entity;

import io.dcp.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs access tokens; the private half is sealed, the public half is a JWK (RFC 7517).
 */
@Entity
@Table(name = "signing_keys")
public class SigningKey {
  private static final short IN_USE = 1;

  @Id private String id;

  @Column(name = "public_jwk", nullable = false)
  private String publicJwk;

  @Sealed("signing-key/{}")
  @Column(name = "sealed_private_key", nullable = false)
  private byte[] sealedPrivateKey;

  @Column(name = "active_slot")
  private @Nullable Short activeSlot;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "retired_at")
  private @Nullable Instant retiredAt;

  protected SigningKey() {}

  /**
   * A key that takes the one active slot.
   *
   * @param id the {@code kid}
   */
  public SigningKey(String id, String publicJwk, byte[] sealedPrivateKey, Instant now) {
    this.id = id;
    this.publicJwk = publicJwk;
    this.sealedPrivateKey = sealedPrivateKey.clone();
    this.activeSlot = IN_USE;
    this.createdAt = now;
  }

  /** Signs no more; the slot is free for the next key. */
  public void retire(Instant now) {
    this.activeSlot = null;
    this.retiredAt = now;
  }

  public String id() {
    return id;
  }

  public String publicJwk() {
    return publicJwk;
  }

  public byte[] sealedPrivateKey() {
    return sealedPrivateKey.clone();
  }

  public boolean active() {
    return activeSlot != null;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
