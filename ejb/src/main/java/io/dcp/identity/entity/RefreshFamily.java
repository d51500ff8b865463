package io.dcp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session: begins with a sign-in, lives as long as its refresh tokens follow one another in time,
 * and ends once, by one of {@link EndReason} or by its age.
 */
@Entity
@Table(name = "refresh_families")
public class RefreshFamily {
  @Id private UUID id;

  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "last_used_at", nullable = false)
  private Instant lastUsedAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  private @Nullable String address;

  private @Nullable String client;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "end_reason")
  @Enumerated(EnumType.STRING)
  private @Nullable EndReason endReason;

  /** Why a session ended before its time. */
  public enum EndReason {
    LOGOUT,
    /** By the user, from another session. */
    SIGNED_OUT,
    /** By an administrator. */
    REVOKED,
    PASSWORD_CHANGED,
    TOKEN_REUSED,
    USER_DISABLED
  }

  protected RefreshFamily() {}

  public RefreshFamily(UUID id, UUID userId, Instant now, Instant expiresAt) {
    this.id = id;
    this.userId = userId;
    this.createdAt = now;
    this.lastUsedAt = now;
    this.expiresAt = expiresAt;
  }

  /**
   * Notes who uses it.
   *
   * @param address the network address
   * @param client how the browser or program calls itself
   */
  public void usedBy(Optional<String> address, Optional<String> client) {
    this.address = address.orElse(null);
    this.client = client.orElse(null);
  }

  public boolean lives(Instant now) {
    return endedAt == null && now.isBefore(expiresAt);
  }

  /** Goes on until {@code expiresAt}. */
  public void used(Instant now, Instant expiresAt) {
    this.lastUsedAt = now;
    this.expiresAt = expiresAt;
  }

  /** Ends for good; the first reason stays. */
  public void end(EndReason reason, Instant now) {
    if (endedAt == null) {
      endedAt = now;
      endReason = reason;
    }
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }

  public Optional<String> address() {
    return Optional.ofNullable(address);
  }

  public Optional<String> client() {
    return Optional.ofNullable(client);
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
