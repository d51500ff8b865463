package io.dcp.access.entity;

import io.dcp.platform.database.UuidColumn;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Users together, so that one grant serves them all. */
@Entity(name = "UserGroup")
@Table(name = "user_groups")
public class UserGroupRow {
  @Id private UUID id;

  @Column(nullable = false, unique = true)
  private String name = "";

  private @Nullable String description;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "user_group_members", joinColumns = @JoinColumn(name = "group_id"))
  @Convert(converter = UuidColumn.class)
  @Column(name = "user_id", nullable = false)
  private Set<UUID> members = new HashSet<>();

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Version private long version;

  protected UserGroupRow() {}

  public UserGroupRow(UUID id, Instant now) {
    this.id = id;
    this.createdAt = now;
  }

  public void describe(String name, @Nullable String description) {
    this.name = name;
    this.description = description;
  }

  /** From now on these are the members, and nobody else. */
  public void consistOf(Set<UUID> users) {
    members.retainAll(users);
    members.addAll(users);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  public Set<UUID> members() {
    return Set.copyOf(members);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }
}
