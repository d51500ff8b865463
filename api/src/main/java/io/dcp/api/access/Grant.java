package io.dcp.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has a role somewhere.
 *
 * @param createdBy name of the user who gave it; null for the first administrator's
 */
public record Grant(
    UUID id,
    Subject subject,
    RoleRef role,
    Scope scope,
    Instant createdAt,
    @Schema(nullable = true) @Nullable String createdBy) {

  /** For the audit record: who has what where. */
  public String auditName() {
    return "%s to %s %s at %s"
        .formatted(role.name(), subject.type().wireName(), subject.name(), scope.auditName());
  }

  /** Who has it. */
  @Schema(name = "GrantSubject")
  public record Subject(SubjectType type, UUID id, String name) {}

  /** Kinds of subjects. */
  public enum SubjectType {
    USER,
    GROUP;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A role by its name. */
  @Schema(name = "GrantRole")
  public record RoleRef(String id, String name) {}
}
