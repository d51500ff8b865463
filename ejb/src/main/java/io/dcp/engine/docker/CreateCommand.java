package io.dcp.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.InternetProtocol;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.RestartPolicy;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates a request to create a container into docker-java's command. */
final class CreateCommand {
  private CreateCommand() {}

  static CreateContainerCmd of(DockerClient client, ContainerCreate request) {
    var ports = orEmpty(request.ports());
    var command =
        client
            .createContainerCmd(request.image())
            .withEnv(
                orEmpty(request.env()).entrySet().stream()
                    .map(variable -> variable.getKey() + "=" + variable.getValue())
                    .toList())
            .withLabels(orEmpty(request.labels()))
            .withExposedPorts(ports.stream().map(CreateCommand::exposed).distinct().toList())
            .withHostConfig(
                HostSettings.of(request)
                    .withPortBindings(bindings(ports))
                    .withRestartPolicy(restartPolicy(request.restartPolicy())));
    orEmpty(request.networks()).stream()
        .findFirst()
        .ifPresent(network -> command.withAliases(orEmpty(network.aliases())));
    Optional.ofNullable(request.security())
        .map(ContainerSecurity::user)
        .ifPresent(command::withUser);
    Optional.ofNullable(request.name()).ifPresent(command::withName);
    Optional.ofNullable(request.command()).ifPresent(command::withCmd);
    Optional.ofNullable(request.entrypoint()).ifPresent(command::withEntrypoint);
    return command;
  }

  private static Ports bindings(List<ContainerCreate.PortMapping> mappings) {
    var ports = new Ports();
    for (var mapping : mappings) {
      var hostPort = mapping.hostPort();
      ports.bind(
          exposed(mapping),
          new Ports.Binding(mapping.hostIp(), hostPort == null ? null : hostPort.toString()));
    }
    return ports;
  }

  private static ExposedPort exposed(ContainerCreate.PortMapping mapping) {
    return new ExposedPort(
        mapping.containerPort(),
        InternetProtocol.parse(Optional.ofNullable(mapping.protocol()).orElse("tcp")));
  }

  private static RestartPolicy restartPolicy(io.dcp.api.containers.@Nullable RestartPolicy policy) {
    if (policy == null) {
      return RestartPolicy.noRestart();
    }
    return switch (policy.name()) {
      case "always" -> RestartPolicy.alwaysRestart();
      case "unless-stopped" -> RestartPolicy.unlessStoppedRestart();
      case "on-failure" ->
          RestartPolicy.onFailureRestart(Optional.ofNullable(policy.maximumRetryCount()).orElse(0));
      default -> RestartPolicy.noRestart();
    };
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? new ArrayList<>() : list;
  }

  static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
    return map == null ? Map.of() : map;
  }
}
