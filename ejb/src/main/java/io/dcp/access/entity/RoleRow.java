package io.dcp.access.entity;

import io.dcp.platform.security.Action;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role in the database. The rows of the built-in ones come with the schema and never change; what
 * they allow is code.
 */
@Entity(name = "Role")
@Table(name = "roles")
public class RoleRow {
  @Id private String id;

  @Column(nullable = false, unique = true)
  private String name = "";

  private @Nullable String description;

  @Convert(converter = ActionsConverter.class)
  @Column(nullable = false)
  private Set<Action> actions = Set.of();

  @Column(name = "built_in", nullable = false)
  private boolean builtIn;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Version private long version;

  protected RoleRow() {}

  /** A custom role. */
  public RoleRow(UUID id, Instant now) {
    this.id = id.toString();
    this.createdAt = now;
  }

  public void describe(String name, @Nullable String description, Set<Action> actions) {
    this.name = name;
    this.description = description;
    this.actions = Set.copyOf(actions);
  }

  /** What it stands for. */
  public Role role() {
    return new Role(
        id, name, BuiltInRole.named(id).map(BuiltInRole::actions).orElseGet(() -> actions));
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  public Optional<String> description() {
    return Optional.ofNullable(description);
  }

  public boolean builtIn() {
    return builtIn;
  }

  public long version() {
    return version;
  }
}
