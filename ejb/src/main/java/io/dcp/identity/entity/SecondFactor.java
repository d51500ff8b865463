package io.dcp.identity.entity;

import io.dcp.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The secret that a user's authenticator shares with the platform. It waits until the first code
 * was right; from then on every sign-in needs one. The time step of the newest code that was taken
 * only goes forward, so that no code opens twice; both are changed by conditional updates of the
 * row, of which one wins.
 */
@Entity
@Table(name = "second_factors")
public class SecondFactor {
  @Id
  @Column(name = "user_id")
  private UUID userId;

  @Sealed("second-factor/{}")
  @Column(name = "sealed_secret", nullable = false)
  private byte[] sealedSecret;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "confirmed_at")
  private @Nullable Instant confirmedAt;

  @Column(name = "last_step")
  private @Nullable Long lastStep;

  protected SecondFactor() {}

  public SecondFactor(UUID userId, byte[] sealedSecret, Instant now) {
    this.userId = userId;
    this.sealedSecret = sealedSecret.clone();
    this.createdAt = now;
  }

  /** Whether it is needed at sign-in. */
  public boolean confirmed() {
    return confirmedAt != null;
  }

  public UUID userId() {
    return userId;
  }

  public byte[] sealedSecret() {
    return sealedSecret.clone();
  }
}
