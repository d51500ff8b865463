package io.dcp.api.networks;

import io.dcp.api.containers.ContainerSummary.StackRef;
import io.dcp.api.containers.ContainerUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A network as lists show it.
 *
 * @param id the engine's full id
 * @param server id of the server it belongs to
 * @param scope {@code local}, {@code global} or {@code swarm}
 * @param builtIn whether the engine made it itself: {@code bridge}, {@code host}, {@code none}
 * @param internal whether it has no way out
 * @param attachable whether single containers may join a network of a swarm
 * @param usedBy the containers that are connected to it, by name
 */
public record NetworkSummary(
    String id,
    String name,
    UUID server,
    String serverName,
    String driver,
    String scope,
    boolean builtIn,
    boolean internal,
    boolean attachable,
    boolean ipv6,
    Instant createdAt,
    List<Subnet> subnets,
    Map<String, String> labels,
    @Schema(nullable = true) @Nullable StackRef stack,
    List<ContainerUse> usedBy) {

  /** The same network, used by these. */
  public NetworkSummary withUsedBy(List<ContainerUse> users) {
    return new NetworkSummary(
        id,
        name,
        server,
        serverName,
        driver,
        scope,
        builtIn,
        internal,
        attachable,
        ipv6,
        createdAt,
        subnets,
        labels,
        stack,
        users);
  }

  /**
   * A range of addresses of a network.
   *
   * @param subnet for example {@code 172.17.0.0/16}
   */
  public record Subnet(String subnet, @Schema(nullable = true) @Nullable String gateway) {}
}
