package io.dcp.api.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Gives a role to a user or group.
 *
 * @param role id of the role; of a built-in one its name
 */
public record GrantCreate(
    @NotNull @Valid Subject subject,
    @NotBlank @Size(max = 64) String role,
    @NotNull @Valid Scope scope) {

  /** Who gets it. */
  @Schema(name = "GrantCreateSubject")
  public record Subject(@NotNull Grant.SubjectType type, @NotNull UUID id) {

    @Override
    public String toString() {
      return (type == null ? "nobody" : type.wireName()) + " " + id;
    }
  }

  /** For the audit record: who gets what where. */
  public String auditName() {
    return "%s to %s at %s"
        .formatted(
            role,
            subject == null ? "nobody" : subject,
            scope == null || scope.type() == null ? "nowhere" : scope.auditName());
  }
}
