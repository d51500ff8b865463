package io.dcp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of a {@link RefreshFamily}: good for one use. Used ones stay, so that a second use is
 * noticed.
 */
@Entity
@Table(name = "refresh_tokens")
public class RefreshToken {
  @Id private UUID id;

  @Column(name = "family_id", nullable = false)
  private UUID familyId;

  @Column(name = "token_hash", nullable = false, unique = true)
  private String tokenHash;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  protected RefreshToken() {}

  public RefreshToken(UUID id, UUID familyId, String tokenHash, Instant now) {
    this.id = id;
    this.familyId = familyId;
    this.tokenHash = tokenHash;
    this.createdAt = now;
  }

  /**
   * Whether it may be used now: never used, or used a moment ago by a parallel tab.
   *
   * @param grace how long after the first use a second one counts as parallel
   */
  public boolean usable(Instant now, Duration grace) {
    return usedAt == null || now.isBefore(usedAt.plus(grace));
  }

  /** The first use counts: a parallel one does not prolong the grace. */
  public void use(Instant now) {
    if (usedAt == null) {
      usedAt = now;
    }
  }

  public UUID familyId() {
    return familyId;
  }
}
