package io.dcp.policies.control;

import static io.dcp.policies.control.Findings.orEmpty;

import io.dcp.api.containers.ContainerMount;
import io.dcp.policies.entity.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of the host, whichever way they come in. */
final class MountFindings {
  private static final String LOCAL = "local";

  /** Where engines listen; a folder above one holds it too. */
  private static final List<Path> SOCKETS =
      Stream.of(
              "/run/docker.sock",
              "/var/run/docker.sock",
              "/run/containerd/containerd.sock",
              "/var/run/containerd/containerd.sock",
              "/run/docker/containerd/containerd.sock",
              "/var/run/docker/containerd/containerd.sock",
              "/run/podman/podman.sock",
              "/var/run/podman/podman.sock")
          .map(Path::of)
          .toList();

  /** Shows the files of every program of the host, as {@code /proc/1/root} does. */
  private static final Path PROCESSES = Path.of("/proc");

  private final HostFacts facts;
  private final Findings findings;

  MountFindings(HostFacts facts, Findings findings) {
    this.facts = facts;
    this.findings = findings;
  }

  void find(List<ContainerMount> mounts) {
    for (var index = 0; index < mounts.size(); index++) {
      var mount = mounts.get(index);
      var field = "mounts[%d]".formatted(index);
      switch (mount.type()) {
        case "bind" -> bind(String.valueOf(mount.source()), field + ".source");
        case "volume" -> volume(mount, field);
        default -> {} // memory of its own
      }
    }
  }

  private void bind(String source, String field) {
    findings.add(
        Rule.BIND_MOUNTS, field, source, "It would see “%s” of the host.".formatted(source));
    if (holdsSocket(Path.of(source).normalize())) {
      findings.add(
          Rule.ENGINE_SOCKET,
          field,
          "Under “%s” it would reach the socket of the engine.".formatted(source));
    }
  }

  private static boolean holdsSocket(Path source) {
    return source.startsWith(PROCESSES)
        || SOCKETS.stream().anyMatch(socket -> socket.startsWith(source));
  }

  private void volume(ContainerMount mount, String field) {
    // what is there already stays as it was made: its own options count, not those asked for
    var made = Optional.ofNullable(mount.source()).flatMap(facts::volume);
    var driver =
        made.map(origin -> origin.driver())
            .orElse(Optional.ofNullable(mount.volumeDriver()).orElse(LOCAL));
    findings.add(
        Rule.VOLUME_DRIVERS,
        field + (made.isPresent() ? ".source" : ".volumeDriver"),
        driver,
        "Its volume would be kept by the driver “%s”.".formatted(driver));
    if (!orEmpty(mount.volumeOptions()).isEmpty()) {
      findings.add(
          Rule.VOLUME_OPTIONS,
          field + ".volumeOptions",
          "Its volume would be made with options of the driver.");
    } else if (made.filter(origin -> !origin.options().isEmpty()).isPresent()) {
      findings.add(
          Rule.VOLUME_OPTIONS,
          field + ".source",
          "The volume “%s” was made with options of its driver.".formatted(mount.source()));
    }
  }
}
