package io.dcp.keys.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the data key: from the making of the next key until everything is sealed by it. One
 * runs at a time.
 */
@Entity
@Table(name = "data_key_rotations")
public class DataKeyRotation {
  private static final short RUNNING = 1;

  @Id private UUID id;

  @Column(name = "key_id", nullable = false)
  private String keyId;

  @Column(name = "running_slot")
  private @Nullable Short runningSlot;

  @Column(name = "begun_at", nullable = false)
  private Instant begunAt;

  @Column(name = "begun_by", nullable = false)
  private String begunBy;

  @Column(name = "secrets_at_begin", nullable = false)
  private long secretsAtBegin;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private @Nullable String problem;

  protected DataKeyRotation() {}

  /**
   * A change that begins.
   *
   * @param keyId of the key that seals from now on
   * @param begunBy name of the user
   * @param secretsAtBegin how many there are to seal anew
   */
  public DataKeyRotation(String keyId, String begunBy, long secretsAtBegin, Instant now) {
    this.id = UUID.randomUUID();
    this.keyId = keyId;
    this.runningSlot = RUNNING;
    this.begunAt = now;
    this.begunBy = begunBy;
    this.secretsAtBegin = secretsAtBegin;
  }

  /** Everything is sealed by the new key. */
  public void end(Instant now) {
    runningSlot = null;
    endedAt = now;
    problem = null;
  }

  /** Something cannot be sealed anew; it is tried again. */
  public void tell(String sentence) {
    problem = sentence;
  }

  public UUID id() {
    return id;
  }

  public String keyId() {
    return keyId;
  }

  public boolean running() {
    return runningSlot != null;
  }

  public Instant begunAt() {
    return begunAt;
  }

  public String begunBy() {
    return begunBy;
  }

  public long secretsAtBegin() {
    return secretsAtBegin;
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}
