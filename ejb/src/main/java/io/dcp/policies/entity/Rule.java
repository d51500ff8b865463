package io.dcp.policies.entity;

import static io.dcp.policies.entity.ExceptionKind.CAPABILITY;
import static io.dcp.policies.entity.ExceptionKind.HOST_PATH;
import static io.dcp.policies.entity.ExceptionKind.NAME;
import static io.dcp.policies.entity.ExceptionKind.NONE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a policy can refuse. Each stands for one way in which a container reaches its host or other
 * containers. The id travels and is stored, so it never changes its meaning.
 */
public enum Rule {
  PRIVILEGED(
      "Privileged containers",
      "A privileged container has every right and every device of the host: whoever is in it owns"
          + " the host.",
      NONE),
  CAPABILITIES(
      "Added capabilities",
      "Capabilities are parts of what root may do. Most of them are enough to leave the container;"
          + " those that every container has anyway are harmless.",
      CAPABILITY,
      "AUDIT_WRITE",
      "CHOWN",
      "DAC_OVERRIDE",
      "FOWNER",
      "FSETID",
      "KILL",
      "MKNOD",
      "NET_BIND_SERVICE",
      "NET_RAW",
      "SETFCAP",
      "SETGID",
      "SETPCAP",
      "SETUID",
      "SYS_CHROOT"),
  HOST_PROCESSES(
      "The host's processes",
      "In the host's process namespace a container sees all programs of the host, and can end or"
          + " read them.",
      NONE),
  HOST_IPC(
      "The host's shared memory",
      "In the host's IPC namespace a container reads and writes what programs of the host share.",
      NONE),
  HOST_NETWORK(
      "The host's network",
      "In the host's network a container reaches what listens on the host alone, and can take its"
          + " ports.",
      NONE),
  HOST_NAMES(
      "The host's name", "In the host's UTS namespace a container can rename the host.", NONE),
  HOST_USERS(
      "The host's users",
      "Without a user namespace of its own, where the engine would give it one, root in the"
          + " container is root on the host.",
      NONE),
  HOST_CGROUPS(
      "The host's control groups",
      "In the host's cgroup namespace a container sees how the whole host is divided.",
      NONE),
  JOINED_NAMESPACES(
      "Namespaces of other containers",
      "A container that joins another one's network, processes or memory can do what that one can.",
      NONE),
  BIND_MOUNTS(
      "Folders of the host",
      "A bind shows a folder of the host inside the container. An exception is one exact path:"
          + " whoever may write there decides what the container sees, also by links.",
      HOST_PATH),
  ENGINE_SOCKET(
      "The engine's own socket",
      "Whoever reaches the engine's socket can do everything on the host, past this platform. It"
          + " stays refused when a bind of its folder is allowed.",
      NONE),
  VOLUME_DRIVERS(
      "Drivers of volumes",
      "A driver of volumes is a program on the host, and runs with its rights.",
      NAME,
      "local"),
  VOLUME_OPTIONS(
      "Volumes with options",
      "By its options a volume can be any folder, device or share that the host reaches, also one"
          + " that was made before.",
      NONE),
  VOLUMES_FROM(
      "Mounts of other containers",
      "A container that takes another one's mounts sees whatever that one sees.",
      NONE),
  DEVICES(
      "Devices of the host",
      "A device is the disk, the memory or the bus of the host itself.",
      HOST_PATH),
  DEVICE_RULES(
      "Rules for devices",
      "A rule allows whole kinds of devices; with the right to make nodes, any disk.",
      NONE),
  GPUS("Graphics processors", "Graphics processors are shared with everybody on the host.", NONE),
  SECURITY_OPTIONS(
      "Options of security modules",
      "Options such as seccomp=unconfined take away what keeps a container inside.",
      NAME),
  CGROUP_PARENT(
      "The parent control group",
      "Under another control group a container is outside the limits that hold for containers.",
      NAME),
  SYSCTLS(
      "Settings of the kernel",
      "Some settings of the kernel hold for the whole host.",
      NAME,
      "net.ipv4.ip_unprivileged_port_start",
      "net.core.somaxconn"),
  RUNTIME(
      "Runtimes",
      "A runtime is a program on the host that starts the container with the rights of root.",
      NAME);

  private final String title;
  private final String explanation;
  private final ExceptionKind exceptions;
  private final List<String> usual;

  Rule(String title, String explanation, ExceptionKind exceptions, String... usual) {
    this.title = title;
    this.explanation = explanation;
    this.exceptions = exceptions;
    this.usual = List.of(usual);
  }

  /** The name that travels and is stored, for example {@code bind-mounts}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }

  public String explanation() {
    return explanation;
  }

  public ExceptionKind exceptions() {
    return exceptions;
  }

  /** What holds where nobody has decided. */
  public RuleDecision usual() {
    return new RuleDecision(Effect.REFUSE, usual);
  }

  public static Optional<Rule> withId(String id) {
    return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
  }
}
