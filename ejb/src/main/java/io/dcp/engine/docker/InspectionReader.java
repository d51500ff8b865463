package io.dcp.engine.docker;

import static io.dcp.engine.docker.JsonFields.items;
import static io.dcp.engine.docker.JsonFields.positiveOrNull;
import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.textByName;
import static io.dcp.engine.docker.JsonFields.textOrNull;
import static io.dcp.engine.docker.JsonFields.texts;
import static io.dcp.engine.docker.JsonFields.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.containers.ContainerDetail;
import io.dcp.api.containers.ContainerDetail.EnvVariable;
import io.dcp.api.containers.ContainerDetail.HealthReport;
import io.dcp.api.containers.ContainerDetail.NetworkDetail;
import io.dcp.api.containers.ContainerDetail.Resources;
import io.dcp.api.containers.ContainerHealth;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerSummary.ImageRef;
import io.dcp.api.containers.ContainerSummary.Port;
import io.dcp.api.containers.RestartPolicy;
import io.dcp.engine.ContainerInspection;
import io.dcp.engine.ContainerStatus;
import io.dcp.engine.EngineTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code GET /containers/{id}/json}. */
final class InspectionReader {
  private static final int LONGEST_PROBE_OUTPUT = 4_096;

  private InspectionReader() {}

  static ContainerInspection read(JsonNode raw, EngineTarget target, Instant now) {
    var config = raw.path("Config");
    var host = raw.path("HostConfig");
    var pid = positiveOrNull(raw.path("State"), "Pid");
    var detail =
        new ContainerDetail(
            summary(raw, target, now),
            texts(config.path("Entrypoint")),
            texts(config.path("Cmd")),
            textOrNull(config, "WorkingDir"),
            textOrNull(config, "User"),
            textOrNull(config, "Hostname"),
            texts(config.path("Env")).stream().map(InspectionReader::variable).toList(),
            restartPolicy(host.path("RestartPolicy")),
            resources(host),
            host.path("Privileged").asBoolean(),
            config.path("Tty").asBoolean(),
            host.path("AutoRemove").asBoolean(),
            textOrNull(host.path("LogConfig"), "Type"),
            pid == null ? null : Math.toIntExact(pid),
            networks(raw.path("NetworkSettings").path("Networks")),
            healthReport(raw.path("State").path("Health")));
    return new ContainerInspection(detail, raw);
  }

  private static ContainerSummary summary(JsonNode raw, EngineTarget target, Instant now) {
    var stateNode = raw.path("State");
    var state = ContainerReader.state(text(stateNode, "Status"));
    var labels = textByName(raw.path("Config").path("Labels"));
    var hasEnded = state != ContainerState.RUNNING && state != ContainerState.PAUSED;
    var everStarted = time(stateNode, "StartedAt") != null;
    var container =
        new ContainerSummary(
            text(raw, "Id"),
            text(raw, "Name").replaceFirst("^/", ""),
            target.server().value(),
            target.name(),
            new ImageRef(text(raw.path("Config"), "Image"), text(raw, "Image")),
            command(raw),
            Optional.ofNullable(time(raw, "Created")).orElse(Instant.EPOCH),
            state,
            health(stateNode),
            hasEnded && everStarted ? (Integer) stateNode.path("ExitCode").asInt() : null,
            time(stateNode, "StartedAt"),
            hasEnded ? time(stateNode, "FinishedAt") : null,
            "",
            ports(raw.path("NetworkSettings").path("Ports")),
            ContainerReader.networks(raw.path("NetworkSettings").path("Networks")),
            ContainerReader.mounts(raw.path("Mounts")),
            labels,
            ContainerReader.stack(labels),
            raw.path("RestartCount").asInt(),
            stateNode.path("OOMKilled").asBoolean(),
            textOrNull(stateNode, "Error"));
    return ContainerStatus.shown(container, now);
  }

  /** As the engine itself writes it into lists. */
  private static String command(JsonNode raw) {
    var arguments =
        texts(raw.path("Args")).stream()
            .map(argument -> argument.contains(" ") ? "'" + argument + "'" : argument);
    return Stream.concat(Stream.of(text(raw, "Path")), arguments).collect(Collectors.joining(" "));
  }

  private static @Nullable ContainerHealth health(JsonNode state) {
    var health = state.path("Health");
    return health.isObject()
        ? ContainerReader.health(text(health, "Status"))
        : ContainerHealth.NONE;
  }

  /** {@code {"80/tcp": [{"HostIp", "HostPort"}], "81/tcp": null}}; null is not published. */
  private static List<Port> ports(JsonNode ports) {
    var read = new ArrayList<Port>();
    for (var entry : ports.properties()) {
      var parts = entry.getKey().split("/", 2);
      var inside = Integer.parseInt(parts[0]);
      var protocol = parts.length == 2 ? parts[1] : "tcp";
      var bindings = items(entry.getValue()).toList();
      if (bindings.isEmpty()) {
        read.add(new Port(null, inside, null, protocol));
      }
      for (var binding : bindings) {
        var outside = binding.path("HostPort").asInt(0);
        read.add(
            new Port(
                textOrNull(binding, "HostIp"), inside, outside == 0 ? null : outside, protocol));
      }
    }
    read.sort(Comparator.comparingInt(Port::privatePort).thenComparing(Port::protocol));
    return List.copyOf(read);
  }

  private static EnvVariable variable(String line) {
    var equals = line.indexOf('=');
    return equals < 0
        ? new EnvVariable(line, "", false)
        : new EnvVariable(line.substring(0, equals), line.substring(equals + 1), false);
  }

  private static RestartPolicy restartPolicy(JsonNode policy) {
    var name = text(policy, "Name");
    return new RestartPolicy(
        name.isEmpty() ? "no" : name, policy.path("MaximumRetryCount").asInt());
  }

  private static Resources resources(JsonNode host) {
    var nanoCpus = positiveOrNull(host, "NanoCpus");
    return new Resources(
        positiveOrNull(host, "Memory"),
        nanoCpus == null ? null : (Double) (nanoCpus / 1e9),
        positiveOrNull(host, "PidsLimit"));
  }

  private static List<NetworkDetail> networks(JsonNode networks) {
    return networks.properties().stream()
        .map(network ->
            new NetworkDetail(
                network.getKey(),
                text(network.getValue(), "NetworkID"),
                textOrNull(network.getValue(), "IPAddress"),
                textOrNull(network.getValue(), "Gateway"),
                textOrNull(network.getValue(), "MacAddress"),
                texts(network.getValue().path("Aliases"))))
        .sorted(Comparator.comparing(NetworkDetail::name))
        .toList();
  }

  private static @Nullable HealthReport healthReport(JsonNode health) {
    var status = ContainerReader.health(text(health, "Status"));
    if (status == null || status == ContainerHealth.NONE) {
      return null;
    }
    var output =
        items(health.path("Log")).reduce((_, last) -> last).map(last -> text(last, "Output"));
    return new HealthReport(
        status,
        health.path("FailingStreak").asInt(),
        output
            .map(text -> text.substring(0, Math.min(text.length(), LONGEST_PROBE_OUTPUT)))
            .orElse(null));
  }
}
