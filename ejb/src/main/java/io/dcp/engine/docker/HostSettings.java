package io.dcp.engine.docker;

import static io.dcp.engine.docker.CreateCommand.orEmpty;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.Device;
import com.github.dockerjava.api.model.DeviceRequest;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.VolumesFrom;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerResources;
import io.dcp.api.containers.ContainerSecurity;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Translates what a container asks of its host into docker-java's terms. It sets what the request
 * has a field for, and nothing else.
 */
final class HostSettings {
  private static final BigDecimal NANO = BigDecimal.valueOf(1_000_000_000L);

  private final HostConfig host = HostConfig.newHostConfig();

  private HostSettings() {}

  static HostConfig of(ContainerCreate request) {
    var settings = new HostSettings();
    var mounts = orEmpty(request.mounts());
    if (!mounts.isEmpty()) {
      settings.host.withMounts(mounts.stream().map(MountSettings::of).toList());
    }
    orEmpty(request.networks()).stream()
        .findFirst()
        .ifPresent(network -> settings.host.withNetworkMode(network.name()));
    Optional.ofNullable(request.resources()).ifPresent(settings::use);
    Optional.ofNullable(request.security()).ifPresent(settings::use);
    return settings.host;
  }

  private void use(ContainerResources resources) {
    Optional.ofNullable(resources.cpus())
        .ifPresent(cpus -> host.withNanoCPUs(cpus.multiply(NANO).longValue()));
    Optional.ofNullable(resources.memoryBytes()).ifPresent(host::withMemory);
    Optional.ofNullable(resources.memoryReservationBytes()).ifPresent(host::withMemoryReservation);
    Optional.ofNullable(resources.pidsLimit()).ifPresent(host::withPidsLimit);
    Optional.ofNullable(resources.shmBytes()).ifPresent(host::withShmSize);
    Optional.ofNullable(resources.cgroupParent()).ifPresent(host::withCgroupParent);
    host.withDevices(orEmpty(resources.devices()).stream().map(HostSettings::device).toList());
    host.withDeviceCgroupRules(orEmpty(resources.deviceRules()));
    Optional.ofNullable(resources.gpus())
        .filter(count -> count != 0)
        .ifPresent(count ->
            host.withDeviceRequests(
                List.of(
                    new DeviceRequest()
                        .withCount(count)
                        .withCapabilities(List.of(List.of("gpu"))))));
  }

  private static Device device(ContainerResources.Device device) {
    return new Device(
        Optional.ofNullable(device.permissions()).filter(some -> !some.isEmpty()).orElse("rwm"),
        Optional.ofNullable(device.containerPath()).orElse(device.hostPath()),
        device.hostPath());
  }

  private void use(ContainerSecurity security) {
    Optional.ofNullable(security.readOnlyFiles()).ifPresent(host::withReadonlyRootfs);
    Optional.ofNullable(security.privileged()).ifPresent(host::withPrivileged);
    host.withCapAdd(capabilities(security.capabilitiesAdded(), "security.capabilitiesAdded"));
    host.withCapDrop(capabilities(security.capabilitiesDropped(), "security.capabilitiesDropped"));
    host.withSecurityOpts(options(security));
    Optional.ofNullable(security.pidNamespace()).ifPresent(host::withPidMode);
    Optional.ofNullable(security.ipcNamespace()).ifPresent(host::withIpcMode);
    Optional.ofNullable(security.utsNamespace()).ifPresent(host::withUtSMode);
    Optional.ofNullable(security.userNamespace()).ifPresent(host::withUsernsMode);
    Optional.ofNullable(security.cgroupNamespace()).ifPresent(host::withCgroupnsMode);
    host.withSysctls(orEmpty(security.sysctls()));
    Optional.ofNullable(security.runtime()).ifPresent(host::withRuntime);
    host.withVolumesFrom(orEmpty(security.volumesFrom()).stream().map(VolumesFrom::parse).toList());
  }

  private static List<String> options(ContainerSecurity security) {
    var options = new ArrayList<>(orEmpty(security.options()));
    if (Boolean.TRUE.equals(security.noNewPrivileges())) {
      options.add("no-new-privileges");
    }
    return options;
  }

  private static Capability[] capabilities(@Nullable List<String> names, String field) {
    var texts = orEmpty(names);
    var capabilities = new Capability[texts.size()];
    for (var index = 0; index < capabilities.length; index++) {
      var text = texts.get(index);
      try {
        capabilities[index] =
            Capability.valueOf(text.toUpperCase(Locale.ROOT).replaceFirst("^CAP_", ""));
      } catch (IllegalArgumentException unknown) {
        throw DomainException.ofField(
            ErrorCode.VALIDATION_FAILED,
            "%s[%d]".formatted(field, index),
            "There is no capability “%s”.".formatted(text));
      }
    }
    return capabilities;
  }
}
