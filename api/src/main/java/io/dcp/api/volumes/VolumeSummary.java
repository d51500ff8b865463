package io.dcp.api.volumes;

import io.dcp.api.containers.ContainerSummary.StackRef;
import io.dcp.api.containers.ContainerUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A volume as lists show it. Its size is not among it: reading that walks the whole volume.
 *
 * @param id the same as its name, which identifies it on its server
 * @param server id of the server that holds it
 * @param anonymous whether the engine made its name up
 * @param mountpoint path on the host, if the engine tells it
 * @param scope {@code local} or {@code global}
 * @param createdAt null for drivers that do not tell
 * @param usedBy the containers that mount it, by name
 */
public record VolumeSummary(
    String id,
    String name,
    UUID server,
    String serverName,
    String driver,
    String scope,
    boolean anonymous,
    @Schema(nullable = true) @Nullable String mountpoint,
    @Schema(nullable = true) @Nullable Instant createdAt,
    Map<String, String> labels,
    @Schema(nullable = true) @Nullable StackRef stack,
    List<ContainerUse> usedBy) {

  /** The same volume, used by these. */
  public VolumeSummary withUsedBy(List<ContainerUse> users) {
    return new VolumeSummary(
        id,
        name,
        server,
        serverName,
        driver,
        scope,
        anonymous,
        mountpoint,
        createdAt,
        labels,
        stack,
        users);
  }
}
