package io.dcp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or program that may sign in, by a name and a password of which only the bcrypt hash is
 * kept.
 */
@Entity
@Table(name = "users")
public class UserAccount {
  @Id private UUID id;

  @Column(nullable = false, unique = true)
  private String username;

  @Column(name = "display_name")
  private @Nullable String displayName;

  private @Nullable String email;

  @Column(name = "password_hash", nullable = false)
  private String passwordHash;

  @Column(name = "password_changed_at", nullable = false)
  private Instant passwordChangedAt;

  @Column(name = "must_change_password", nullable = false)
  private boolean mustChangePassword;

  @Column(nullable = false)
  private boolean disabled;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "last_login_at")
  private @Nullable Instant lastLoginAt;

  @Version private long version;

  protected UserAccount() {}

  public UserAccount(UUID id, String username, String passwordHash, Instant now) {
    this.id = id;
    this.username = username;
    this.passwordHash = passwordHash;
    this.passwordChangedAt = now;
    this.createdAt = now;
  }

  public void describe(@Nullable String displayName, @Nullable String email) {
    this.displayName = displayName;
    this.email = email;
  }

  /**
   * Takes another password.
   *
   * @param mustChange whether it only serves to choose the next one
   */
  public void changePassword(String passwordHash, boolean mustChange, Instant now) {
    this.passwordHash = passwordHash;
    this.passwordChangedAt = now;
    this.mustChangePassword = mustChange;
  }

  public void requirePasswordChange(boolean required) {
    this.mustChangePassword = required;
  }

  /** The same password, hashed at another cost. */
  public void rehash(String passwordHash) {
    this.passwordHash = passwordHash;
  }

  /** Whether nobody changed the password since the other was read; a hash of it may be newer. */
  public boolean hasSamePassword(UserAccount other) {
    return passwordChangedAt.equals(other.passwordChangedAt);
  }

  public void disable(boolean disabled) {
    this.disabled = disabled;
  }

  public UUID id() {
    return id;
  }

  public String username() {
    return username;
  }

  public Optional<String> displayName() {
    return Optional.ofNullable(displayName);
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public String passwordHash() {
    return passwordHash;
  }

  public boolean disabled() {
    return disabled;
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  /** Changes with everything but sign-ins. */
  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> lastLoginAt() {
    return Optional.ofNullable(lastLoginAt);
  }
}
