package io.dcp.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One user has one role in one scope. */
@Entity
@Table(name = "grants")
public class Grant {
  @Id private UUID id;

  @Column(name = "user_id", nullable = false)
  private UUID userId;

  @Column(name = "role_name", nullable = false)
  private String roleName;

  @Embedded private Scope scope;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  protected Grant() {}

  public Grant(UUID id, UUID userId, Role role, Scope scope, Instant now) {
    this.id = id;
    this.userId = userId;
    this.roleName = role.roleName();
    this.scope = scope;
    this.createdAt = now;
  }

  public UUID userId() {
    return userId;
  }

  public String roleName() {
    return roleName;
  }

  public Scope scope() {
    return scope;
  }
}
