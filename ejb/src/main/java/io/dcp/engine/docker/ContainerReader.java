package io.dcp.engine.docker;

import static io.dcp.engine.docker.JsonFields.items;
import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.textByName;
import static io.dcp.engine.docker.JsonFields.textOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.containers.ContainerHealth;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerSummary.ImageRef;
import io.dcp.api.containers.ContainerSummary.Mount;
import io.dcp.api.containers.ContainerSummary.NetworkAddress;
import io.dcp.api.containers.ContainerSummary.Port;
import io.dcp.api.containers.ContainerSummary.StackRef;
import io.dcp.engine.EngineTarget;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of {@code GET /containers/json}. It has neither times nor restart count; exit
 * code and health stand only in its {@code Status}, which is read strictly or not at all.
 */
final class ContainerReader {
  private static final Pattern ENDED = Pattern.compile("(?:Exited|Restarting) \\((\\d{1,3})\\) .*");
  private static final Pattern UP = Pattern.compile("Up .*?(?: \\((?:health: )?(\\w+)\\))?");

  private static final Comparator<Port> PORT_ORDER =
      Comparator.comparingInt(Port::privatePort)
          .thenComparing(Port::protocol)
          .thenComparing(port -> String.valueOf(port.ip()));

  private ContainerReader() {}

  static ContainerSummary read(JsonNode row, EngineTarget target) {
    var state = state(text(row, "State"));
    var status = text(row, "Status");
    var labels = textByName(row.path("Labels"));
    return new ContainerSummary(
        text(row, "Id"),
        name(row.path("Names")),
        target.server().value(),
        target.name(),
        new ImageRef(text(row, "Image"), text(row, "ImageID")),
        text(row, "Command"),
        Instant.ofEpochSecond(row.path("Created").asLong()),
        state,
        health(state, status),
        exitCode(status),
        null,
        null,
        status,
        items(row.path("Ports")).map(ContainerReader::port).sorted(PORT_ORDER).toList(),
        networks(row.path("NetworkSettings").path("Networks")),
        mounts(row.path("Mounts")),
        labels,
        stack(labels),
        null,
        null,
        null);
  }

  /** An engine that invents a state gets the one that allows the least. */
  static ContainerState state(String word) {
    for (var state : ContainerState.values()) {
      if (state.wireName().equals(word)) {
        return state;
      }
    }
    return ContainerState.DEAD;
  }

  static List<NetworkAddress> networks(JsonNode networks) {
    return networks.properties().stream()
        .map(network ->
            new NetworkAddress(network.getKey(), textOrNull(network.getValue(), "IPAddress")))
        .sorted(Comparator.comparing(NetworkAddress::name))
        .toList();
  }

  static List<Mount> mounts(JsonNode mounts) {
    return items(mounts)
        .map(mount ->
            new Mount(
                text(mount, "Type"),
                textOrNull(mount, "Name"),
                textOrNull(mount, "Source"),
                text(mount, "Destination"),
                !mount.path("RW").asBoolean(true)))
        .sorted(Comparator.comparing(Mount::target))
        .toList();
  }

  /** The labels that Compose and {@code docker stack} put on what they make. */
  static @Nullable StackRef stack(Map<String, String> labels) {
    var swarm = labels.get("com.docker.stack.namespace");
    if (swarm != null) {
      return new StackRef(swarm, labels.get("com.docker.swarm.service.name"), "swarm");
    }
    var compose = labels.get("com.docker.compose.project");
    return compose == null
        ? null
        : new StackRef(compose, labels.get("com.docker.compose.service"), "compose");
  }

  /** A linked container has further names of the form {@code /other/alias}. */
  private static String name(JsonNode names) {
    return items(names)
        .map(JsonNode::asText)
        .filter(name -> name.lastIndexOf('/') <= 0)
        .map(name -> name.replaceFirst("^/", ""))
        .findFirst()
        .orElse("");
  }

  private static Port port(JsonNode port) {
    var published = port.path("PublicPort").asInt(0);
    return new Port(
        textOrNull(port, "IP"),
        port.path("PrivatePort").asInt(),
        published == 0 ? null : published,
        text(port, "Type"));
  }

  private static @Nullable Integer exitCode(String status) {
    var ended = ENDED.matcher(status);
    return ended.matches() ? Integer.valueOf(ended.group(1)) : null;
  }

  private static @Nullable ContainerHealth health(ContainerState state, String status) {
    var up = UP.matcher(status);
    if (state != ContainerState.RUNNING || !up.matches()) {
      return null;
    }
    var word = up.group(1);
    return word == null ? ContainerHealth.NONE : health(word);
  }

  static @Nullable ContainerHealth health(String word) {
    for (var health : ContainerHealth.values()) {
      if (health.wireName().equals(word)) {
        return health;
      }
    }
    return null;
  }
}
