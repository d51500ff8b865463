package io.dcp.api.servers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What an engine says of itself and its host ({@code GET /info} of the Docker API).
 *
 * @param engineId the engine's own id
 * @param hostName the host's name
 * @param operatingSystem for example {@code Debian GNU/Linux 12}
 * @param cpus number of processors the engine may use
 * @param memoryBytes memory of the host in bytes
 * @param cgroupVersion {@code 1} or {@code 2}
 * @param containers how many containers exist, by state
 * @param images how many images the engine holds
 * @param warnings as {@code docker info} prints them
 */
public record EngineInfo(
    String engineId,
    String hostName,
    String version,
    String operatingSystem,
    String kernelVersion,
    String arch,
    int cpus,
    long memoryBytes,
    String storageDriver,
    String loggingDriver,
    @Schema(nullable = true) @Nullable String cgroupDriver,
    @Schema(nullable = true) @Nullable String cgroupVersion,
    String rootDirectory,
    Counts containers,
    int images,
    boolean swarmActive,
    List<String> warnings) {

  /** Containers of one engine by state. */
  public record Counts(int total, int running, int paused, int stopped) {}
}
