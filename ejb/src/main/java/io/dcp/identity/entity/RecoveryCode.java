package io.dcp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signs in once in place of an authenticator that was lost; a conditional update uses it up, of
 * which one wins.
 */
@Entity
@Table(name = "recovery_codes")
public class RecoveryCode {
  @Id private UUID id;

  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(name = "code_hash", nullable = false)
  private String codeHash;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  protected RecoveryCode() {}

  public RecoveryCode(UUID id, UUID userId, String codeHash) {
    this.id = id;
    this.userId = userId;
    this.codeHash = codeHash;
  }
}
