package io.dcp.access.entity;

import io.dcp.platform.database.NullableUuid;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user or a group has one role in one scope. It is given and taken, never changed. */
@Entity
@Table(name = "grants")
public class Grant {
  @Id private UUID id;

  @Convert(converter = NullableUuid.class)
  @Column(name = "user_id")
  private @Nullable UUID userId;

  @Convert(converter = NullableUuid.class)
  @Column(name = "group_id")
  private @Nullable UUID groupId;

  @Column(name = "role_id", nullable = false)
  private String roleId;

  @Embedded private StoredScope scope;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "created_by")
  private @Nullable String createdBy;

  protected Grant() {}

  /**
   * Gives a role.
   *
   * @param createdBy name of the user who gives it; null for the platform itself
   */
  public Grant(
      UUID id,
      Subject subject,
      String roleId,
      Scope scope,
      Instant now,
      @Nullable String createdBy) {
    this.id = id;
    switch (subject) {
      case Subject.OneUser(var user) -> userId = user;
      case Subject.OneGroup(var group) -> groupId = group;
    }
    this.roleId = roleId;
    this.scope = new StoredScope(scope);
    this.createdAt = now;
    this.createdBy = createdBy;
  }

  public UUID id() {
    return id;
  }

  public Subject subject() {
    var user = userId;
    if (user != null) {
      return new Subject.OneUser(user);
    }
    var group = groupId;
    if (group != null) {
      return new Subject.OneGroup(group);
    }
    throw new IllegalStateException("The grant " + id + " is nobody's.");
  }

  public String roleId() {
    return roleId;
  }

  /** Empty for a scope that this version does not know: such a grant allows nothing. */
  public Optional<Scope> scope() {
    return scope.scope();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<String> createdBy() {
    return Optional.ofNullable(createdBy);
  }
}
