package io.dcp.containers.boundary;

import io.dcp.api.containers.ContainerAttachment;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerMount;
import io.dcp.api.containers.ContainerResources;
import io.dcp.api.containers.ContainerSecurity;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Requests at random, whose fields often ask something of the host and more often nothing. */
final class HazardousRequests {
  private final Random random;

  HazardousRequests(Random random) {
    this.random = random;
  }

  ContainerCreate next() {
    return new ContainerCreate(
        "box",
        "shell:1",
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        seldom(List.of(mount()), List.of(mount(), mount())),
        seldom(network("host"), network("bridge"), network("container:db")),
        resources(),
        security());
  }

  private ContainerMount mount() {
    return switch (random.nextInt(6)) {
      case 0 -> new ContainerMount("bind", one("/srv/data", "/srv/../etc", "/run", "/"), "/x");
      case 1 -> new ContainerMount("volume", one("plain", "trap", "fresh"), "/x");
      case 2 ->
          new ContainerMount(
              "volume", "fresh", "/x", null, null, one("local", "sshfs"), null, null);
      case 3 ->
          new ContainerMount("volume", "fresh", "/x", null, null, null, Map.of("o", "bind"), null);
      case 4 -> new ContainerMount("volume", null, "/x");
      default -> new ContainerMount("tmpfs", null, "/x");
    };
  }

  private static List<ContainerAttachment> network(String name) {
    return List.of(new ContainerAttachment(name, null));
  }

  private ContainerResources resources() {
    return new ContainerResources(
        null,
        null,
        null,
        100L,
        null,
        seldom("/", "/limited"),
        seldom(List.of(device("/dev/sda")), List.of(device("/dev/fuse"), device("/dev/mem"))),
        seldom(List.of("b 8:* rwm")),
        seldom(0, 2, -1));
  }

  private static ContainerResources.Device device(String path) {
    return new ContainerResources.Device(path, null, null);
  }

  private ContainerSecurity security() {
    return new ContainerSecurity(
        "1000",
        true,
        true,
        seldom(true, false),
        seldom(List.of("cap_net_admin"), List.of("CHOWN", "SYS_ADMIN"), List.of("ALL")),
        List.of("ALL"),
        seldom(List.of("seccomp=unconfined"), List.of("label=disable")),
        seldom("host", "container:db"),
        seldom("host", "private", "container:db"),
        seldom("host"),
        seldom("host"),
        seldom("host", "private"),
        seldom(Map.of("net.core.somaxconn", "1"), Map.of("kernel.msgmax", "1")),
        seldom("runc", "other"),
        seldom(List.of("db")));
  }

  @SafeVarargs
  private <T> T one(T... some) {
    return some[random.nextInt(some.length)];
  }

  @SafeVarargs
  private <T> @Nullable T seldom(T... some) {
    return random.nextInt(10) == 0 ? one(some) : null;
  }
}
