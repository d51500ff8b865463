package io.dcp.containers.boundary;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.dcp.api.containers.ContainerAttachment;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerMount;
import io.dcp.api.containers.ContainerResources;
import io.dcp.api.containers.ContainerSecurity;
import io.dcp.policies.entity.Rule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What {@link HazardousRequests} ask of the host, said once more and as plainly as can be. */
final class AskedOfHost {
  private static final Map<Rule, Function<ContainerCreate, Stream<String>>> ASKS =
      Map.ofEntries(
          asks(Rule.PRIVILEGED, it -> when(Boolean.TRUE.equals(security(it).privileged()))),
          asks(
              Rule.CAPABILITIES,
              it ->
                  all(security(it).capabilitiesAdded())
                      .map(name -> name.equals("cap_net_admin") ? "NET_ADMIN" : name)),
          asks(Rule.HOST_PROCESSES, it -> when("host".equals(security(it).pidNamespace()))),
          asks(Rule.HOST_IPC, it -> when("host".equals(security(it).ipcNamespace()))),
          asks(Rule.HOST_NETWORK, it -> when(networks(it).contains("host"))),
          asks(Rule.HOST_NAMES, it -> when("host".equals(security(it).utsNamespace()))),
          asks(Rule.HOST_USERS, it -> when("host".equals(security(it).userNamespace()))),
          asks(Rule.HOST_CGROUPS, it -> when("host".equals(security(it).cgroupNamespace()))),
          asks(
              Rule.JOINED_NAMESPACES,
              it ->
                  when(
                      networks(it).contains("container:db")
                          || "container:db".equals(security(it).pidNamespace())
                          || "container:db".equals(security(it).ipcNamespace()))),
          asks(Rule.BIND_MOUNTS, it -> binds(it)),
          asks(Rule.ENGINE_SOCKET, it -> binds(it).filter(Set.of("/run", "/")::contains)),
          asks(
              Rule.VOLUME_DRIVERS,
              it ->
                  all(it.mounts())
                      .filter(mount -> mount.type().equals("volume"))
                      .map(mount -> mount.volumeDriver() == null ? "local" : mount.volumeDriver())),
          asks(
              Rule.VOLUME_OPTIONS,
              it ->
                  all(it.mounts())
                      .filter(
                          mount -> mount.volumeOptions() != null || "trap".equals(mount.source()))
                      .map(ContainerMount::target)),
          asks(Rule.VOLUMES_FROM, it -> all(security(it).volumesFrom())),
          asks(
              Rule.DEVICES,
              it -> all(resources(it).devices()).map(ContainerResources.Device::hostPath)),
          asks(Rule.DEVICE_RULES, it -> all(resources(it).deviceRules())),
          asks(Rule.GPUS, it -> when(requireNonNullElse(resources(it).gpus(), 0) != 0)),
          asks(Rule.SECURITY_OPTIONS, it -> all(security(it).options())),
          asks(Rule.CGROUP_PARENT, it -> Stream.ofNullable(resources(it).cgroupParent())),
          asks(
              Rule.SYSCTLS,
              it ->
                  Stream.ofNullable(security(it).sysctls()).flatMap(map -> map.keySet().stream())),
          asks(Rule.RUNTIME, it -> Stream.ofNullable(security(it).runtime())));

  private AskedOfHost() {}

  static Stream<String> by(ContainerCreate request, Rule rule) {
    return requireNonNull(ASKS.get(rule)).apply(request);
  }

  private static Map.Entry<Rule, Function<ContainerCreate, Stream<String>>> asks(
      Rule rule, Function<ContainerCreate, Stream<String>> what) {
    return Map.entry(rule, what);
  }

  private static Stream<String> when(boolean asked) {
    return asked ? Stream.of("it") : Stream.empty();
  }

  private static <T> Stream<T> all(@Nullable List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }

  private static Stream<String> binds(ContainerCreate request) {
    return all(request.mounts())
        .filter(mount -> mount.type().equals("bind"))
        .map(mount -> requireNonNull(mount.source()));
  }

  private static List<String> networks(ContainerCreate request) {
    return all(request.networks()).map(ContainerAttachment::name).toList();
  }

  private static ContainerSecurity security(ContainerCreate request) {
    return requireNonNull(request.security());
  }

  private static ContainerResources resources(ContainerCreate request) {
    return requireNonNull(request.resources());
  }
}
