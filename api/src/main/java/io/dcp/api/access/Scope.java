package io.dcp.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a grant holds.
 *
 * @param value {@code *} for all, a server's id, or {@code key=value} of a server's label
 * @param name the server's name, in answers; null for other types and for a server that is gone
 * @param containers narrows the grant to some containers there: it then allows what is done to
 *     containers, and to see the servers on which they may stand, and nothing else
 */
public record Scope(
    @NotNull Type type,
    @NotBlank @Size(max = 400) String value,
    @Schema(nullable = true, readOnly = true) @Nullable String name,
    @Schema(nullable = true) @Valid @Nullable Containers containers) {

  /** For the audit record: where it holds. */
  public String auditName() {
    var place =
        switch (type) {
          case ALL -> "all servers";
          case SERVER -> "server " + (name == null ? value : name);
          case SERVER_LABEL -> "servers with " + value;
        };
    return containers == null
        ? place
        : "%s, %s %s".formatted(place, containers.type().wireName(), containers.value());
  }

  /** Kinds of places. */
  public enum Type {
    ALL("all"),
    SERVER("server"),
    SERVER_LABEL("serverLabel");

    private final String wireName;

    Type(String wireName) {
      this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
      return wireName;
    }
  }

  /**
   * Some containers.
   *
   * @param value the name of a compose project or swarm stack, or {@code key=value} of a
   *     container's label
   */
  @Schema(name = "ContainerScope")
  public record Containers(@NotNull Type type, @NotBlank @Size(max = 400) String value) {

    /** How containers are chosen. */
    @Schema(name = "ContainerScopeType")
    public enum Type {
      STACK,
      LABEL;

      @JsonValue
      public String wireName() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
