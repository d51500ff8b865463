package io.dcp.api.servers;

import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A registered Docker engine.
 *
 * @param endpoint {@code unix:///path}, {@code tcp://host:port} or {@code ssh://host:port}
 * @param tls whether a TCP connection is encrypted; SSH always is
 * @param group the server group it belongs to, if any
 * @param engine what the engine last said of itself; null until it answered once
 * @param usage what its running containers use together; null while that is unknown, and for who
 *     does not see all of its containers
 */
public record Server(
    UUID id,
    String name,
    String endpoint,
    boolean tls,
    Map<String, String> labels,
    @Schema(nullable = true) @Nullable String group,
    ServerHealth health,
    @Schema(nullable = true) @Nullable Engine engine,
    @Schema(nullable = true) @Nullable ServerUsage usage) {

  /** The same server for who does not see all of its containers: not what they use together. */
  public Server withoutUsage() {
    return new Server(id, name, endpoint, tls, labels, group, health, engine, null);
  }

  /**
   * The engine behind a server.
   *
   * @param version for example {@code 28.2.2}
   * @param apiVersion the version spoken with it, the lower of the engine's newest and ours
   * @param os for example {@code linux}
   * @param arch for example {@code amd64}
   */
  public record Engine(String version, String apiVersion, String os, String arch) {}
}
