package io.dcp.api.containers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A container as lists show it. Fields that were not read yet are null, never guessed.
 *
 * @param id the engine's full id, 64 hexadecimal digits
 * @param server id of the server it runs on
 * @param name without the leading slash
 * @param command what runs in it, as one line
 * @param exitCode of the last run; null while it runs, before its first run, or when not read yet
 * @param status the engine's words, for example {@code Exited (137) 2 hours ago}
 * @param restartCount how often its restart policy started it again
 * @param oomKilled whether the last run ended for lack of memory
 * @param error why the last start failed, in the engine's words
 */
public record ContainerSummary(
    String id,
    String name,
    UUID server,
    String serverName,
    ImageRef image,
    String command,
    Instant createdAt,
    ContainerState state,
    @Schema(nullable = true) @Nullable ContainerHealth health,
    @Schema(nullable = true) @Nullable Integer exitCode,
    @Schema(nullable = true) @Nullable Instant startedAt,
    @Schema(nullable = true) @Nullable Instant finishedAt,
    String status,
    List<Port> ports,
    List<NetworkAddress> networks,
    List<Mount> mounts,
    Map<String, String> labels,
    @Schema(nullable = true) @Nullable StackRef stack,
    @Schema(nullable = true) @Nullable Integer restartCount,
    @Schema(nullable = true) @Nullable Boolean oomKilled,
    @Schema(nullable = true) @Nullable String error) {

  /** The same container with other words for its status. */
  public ContainerSummary withStatus(String words) {
    return new ContainerSummary(
        id,
        name,
        server,
        serverName,
        image,
        command,
        createdAt,
        state,
        health,
        exitCode,
        startedAt,
        finishedAt,
        words,
        ports,
        networks,
        mounts,
        labels,
        stack,
        restartCount,
        oomKilled,
        error);
  }

  /**
   * The image a container was made from.
   *
   * @param ref as it was asked for, for example {@code postgres:17.5}
   * @param id the image's id, {@code sha256:...}
   */
  public record ImageRef(String ref, String id) {}

  /**
   * A port of a container; published when {@code publicPort} is set.
   *
   * @param ip the host address it is published on
   * @param privatePort the port inside, 1 to 65535
   * @param publicPort the port on the host
   * @param protocol {@code tcp}, {@code udp} or {@code sctp}
   */
  public record Port(
      @Schema(nullable = true) @Nullable String ip,
      int privatePort,
      @Schema(nullable = true) @Nullable Integer publicPort,
      String protocol) {}

  /**
   * A network that a container is connected to.
   *
   * @param ip its address there; null while it does not run
   */
  public record NetworkAddress(String name, @Schema(nullable = true) @Nullable String ip) {}

  /**
   * A mount of a container.
   *
   * @param type {@code bind}, {@code volume}, {@code tmpfs} or {@code npipe}
   * @param name the volume's name; null for other types
   * @param source path on the host, if the engine tells it
   * @param target path inside the container
   */
  public record Mount(
      String type,
      @Schema(nullable = true) @Nullable String name,
      @Schema(nullable = true) @Nullable String source,
      String target,
      boolean readOnly) {}

  /**
   * The compose project or swarm stack that a container belongs to, read from its labels.
   *
   * @param service its service there
   * @param kind {@code compose} or {@code swarm}
   */
  public record StackRef(
      String name, @Schema(nullable = true) @Nullable String service, String kind) {}
}
