package io.dcp.api.containers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something to do to many containers, on any servers: to those that are named, or to those that
 * carry labels.
 *
 * @param targets the containers by name; null when they are selected
 * @param selector which containers; null when they are named
 * @param strategy only for a restart: one after another, each when the one before is well again;
 *     null for all at once
 */
public record FleetAction(
    @NotNull ContainerOperation action,
    @Schema(nullable = true) @Size(min = 1, max = MOST)
        @Nullable List<@NotNull @Valid Target> targets,
    @Schema(nullable = true) @Valid @Nullable Selector selector,
    @Schema(nullable = true) @Valid @Nullable Strategy strategy) {
  /** The most containers of one action. */
  public static final int MOST = 1_000;

  /**
   * A container.
   *
   * @param id full id, name, or unambiguous beginning of an id
   */
  @Schema(name = "FleetActionTarget")
  public record Target(@NotNull UUID server, @NotBlank @Size(max = 255) String id) {}

  /**
   * The containers that carry all of these labels, as the caller sees them.
   *
   * @param labels each as {@code name=value}
   * @param servers on these alone; on all when null
   */
  @Schema(name = "FleetActionSelector")
  public record Selector(
      @NotNull @Size(min = 1, max = 20) List<@NotBlank @Size(max = 1000) String> labels,
      @Schema(nullable = true) @Size(max = 1000) @Nullable List<@NotNull UUID> servers) {}

  /**
   * How careful a restart is.
   *
   * @param maxUnavailable how many containers may be away at a time; 1 when null
   * @param healthTimeoutSeconds how long a container may take to be healthy, or to run when it has
   *     no health check; 60 when null
   */
  @Schema(name = "FleetActionStrategy")
  public record Strategy(
      @Schema(nullable = true) @Min(1) @Max(100) @Nullable Integer maxUnavailable,
      @Schema(nullable = true) @Min(1) @Max(3600) @Nullable Integer healthTimeoutSeconds) {}
}
