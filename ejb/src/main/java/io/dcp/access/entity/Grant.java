package io.dcp.access.entity;

import io.dcp.platform.database.UuidColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user or a group has one role in one scope. It is given and taken, never changed. */
@Entity
@Table(name = "grants")
public class Grant {
  @Id private UUID id;

  @Convert(converter = UuidColumn.class)
  @Column(name = "user_id")
  private @Nullable UUID userId;

  @Convert(converter = UuidColumn.class)
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

  /**
   * What inserts a grant, given {@link #columns}. EclipseLink binds an id that is null as a text,
   * which PostgreSQL refuses; so all ids are texts, and cast.
   */
  public static final String INSERT =
      """
      insert into grants (id, user_id, group_id, role_id, created_at, created_by,
        scope_type, server_id, server_label, containers_type, containers_value)
      values (cast(? as uuid), cast(? as uuid), cast(? as uuid), ?, ?, ?,
        ?, cast(? as uuid), ?, ?, ?)
      """;

  /** Its columns, in the order of {@link #INSERT}. */
  public List<@Nullable Object> columns() {
    var columns =
        new ArrayList<@Nullable Object>(
            Arrays.asList(
                id.toString(),
                userId == null ? null : userId.toString(),
                groupId == null ? null : groupId.toString(),
                roleId,
                createdAt.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                createdBy));
    columns.addAll(scope.columns());
    return columns;
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
