package io.dcp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token by which a program acts for its owner until it expires or is revoked (its row is gone).
 * Nothing widens it later.
 */
@Entity
@Table(name = "personal_tokens")
public class PersonalAccessToken {
  @Id private UUID id;

  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(nullable = false)
  private String name;

  @Column(name = "token_hash", nullable = false, unique = true)
  private String tokenHash;

  @Column(name = "token_start", nullable = false)
  private String start;

  @Convert(converter = WordsConverter.class)
  private @Nullable List<String> actions;

  @Convert(converter = WordsConverter.class)
  private @Nullable List<String> servers;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  protected PersonalAccessToken() {}

  /**
   * A token.
   *
   * @param tokenHash digest of its text
   * @param start the text's first characters
   */
  public PersonalAccessToken(
      UUID id, UUID userId, String name, String tokenHash, String start, Instant now) {
    this.id = id;
    this.userId = userId;
    this.name = name;
    this.tokenHash = tokenHash;
    this.start = start;
    this.createdAt = now;
    this.expiresAt = now;
  }

  /**
   * Says how long and for what; before it is stored.
   *
   * @param actions null: whatever the owner may do
   * @param servers null: wherever the owner may do it
   */
  public void limit(
      @Nullable List<String> actions, @Nullable List<String> servers, Instant expiresAt) {
    this.actions = actions;
    this.servers = servers;
    this.expiresAt = expiresAt;
  }

  public UUID id() {
    return id;
  }

  public UUID userId() {
    return userId;
  }

  public String name() {
    return name;
  }

  public String start() {
    return start;
  }

  public Optional<List<String>> actions() {
    return Optional.ofNullable(actions);
  }

  public Optional<List<String>> servers() {
    return Optional.ofNullable(servers);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Optional<Instant> lastUsedAt() {
    return Optional.ofNullable(lastUsedAt);
  }
}
