package io.dcp.containers.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.containers.ContainerAttachment;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerMount;
import io.dcp.api.containers.ContainerResources;
import io.dcp.api.containers.ContainerSecurity;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.policies.entity.Effect;
import io.dcp.policies.entity.EffectivePolicy;
import io.dcp.policies.entity.Rule;
import io.dcp.policies.entity.RuleDecision;
import io.dcp.servers.control.TestingFleet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What holds of every container that reaches an engine, whatever is asked and was decided. */
class ForbiddenSpecsPropertyTest {
  /** What a request asks of the host, said once more and as plainly as can be. */
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
              it -> all(it.mounts()).map(ContainerMount::volumeDriver).filter("sshfs"::equals)),
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
          asks(Rule.GPUS, it -> when(resources(it).gpus() != null && resources(it).gpus() != 0)),
          asks(Rule.SECURITY_OPTIONS, it -> all(security(it).options())),
          asks(Rule.CGROUP_PARENT, it -> Stream.ofNullable(resources(it).cgroupParent())),
          asks(
              Rule.SYSCTLS,
              it ->
                  Stream.ofNullable(security(it).sysctls()).flatMap(map -> map.keySet().stream())),
          asks(Rule.RUNTIME, it -> Stream.ofNullable(security(it).runtime())));

  private static final Map<Rule, List<String>> EXCEPTIONS =
      Map.of(
          Rule.CAPABILITIES, List.of("NET_ADMIN"),
          Rule.BIND_MOUNTS, List.of("/srv/data"),
          Rule.DEVICES, List.of("/dev/fuse"),
          Rule.VOLUME_DRIVERS, List.of("local", "sshfs"),
          Rule.RUNTIME, List.of("runc"));

  private final TestingFleet testing = new TestingFleet();
  private final TestingAccess access = new TestingAccess();
  private EffectivePolicy policy = new EffectivePolicy(Map.of(), Map.of());
  private final Mirrors mirrors = ContainersScene.mirrors(testing);
  private final Containers containers =
      ContainersScene.containers(testing, mirrors, access, _ -> policy);
  private ServerId server;

  @BeforeProperty
  void begin() {
    server = testing.add("one");
    var engine = testing.engine(server);
    engine.images().hold("shell:1");
    engine.volumes().create("plain");
    engine.volumes().createWith("trap", Map.of("o", "bind", "device", "/"));
    access.refuse(Action.POLICY_BYPASS);
  }

  @AfterProperty
  void end() {
    testing.close();
  }

  @Property(tries = 400)
  void s08_no_spec_that_the_rules_forbid_reaches_the_engine(
      @ForAll("requests") ContainerCreate request, @ForAll("policies") EffectivePolicy decided) {
    policy = decided;
    var broken = broken(request);

    if (broken.isEmpty()) {
      var made = containers.create(server, request).summary().id();
      testing.engine(server).containers().remove(made, true, true);
    } else {
      var refused =
          catchThrowableOfType(DomainException.class, () -> containers.create(server, request));
      assertThat(refused.code()).isEqualTo(ErrorCode.POLICY_REFUSED);
      assertThat(refused.fieldErrors()).extracting(FieldError::rule).containsOnlyElementsOf(broken);
    }
    assertThat(testing.engine(server).containers().list()).isEmpty();
  }

  private Set<String> broken(ContainerCreate request) {
    return Stream.of(Rule.values())
        .filter(rule -> policy.decision(rule).effect() == Effect.REFUSE)
        .filter(rule ->
            ASKS.get(rule)
                .apply(request)
                .anyMatch(asked -> !policy.decision(rule).exceptions().contains(asked)))
        .map(Rule::id)
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<ContainerCreate> requests() {
    return Arbitraries.randomValue(random -> new HazardousRequests(random).next());
  }

  @Provide
  Arbitrary<EffectivePolicy> policies() {
    return Arbitraries.randomValue(
        random -> new EffectivePolicy(decisions(random), decisions(random)));
  }

  private static Map<Rule, RuleDecision> decisions(Random random) {
    var decisions = new EnumMap<Rule, RuleDecision>(Rule.class);
    for (var rule : Rule.values()) {
      if (random.nextInt(4) == 0) {
        decisions.put(
            rule,
            new RuleDecision(
                random.nextBoolean() ? Effect.ALLOW : Effect.REFUSE,
                random.nextBoolean() ? EXCEPTIONS.getOrDefault(rule, List.of()) : List.of()));
      }
    }
    return decisions;
  }

  private static Map.Entry<Rule, Function<ContainerCreate, Stream<String>>> asks(
      Rule rule, Function<ContainerCreate, Stream<String>> what) {
    return Map.entry(rule, what);
  }

  private static Stream<String> when(boolean asked) {
    return asked ? Stream.of("it") : Stream.empty();
  }

  private static <T> Stream<T> all(List<T> list) {
    return list == null ? Stream.empty() : list.stream();
  }

  private static Stream<String> binds(ContainerCreate request) {
    return all(request.mounts())
        .filter(mount -> mount.type().equals("bind"))
        .map(ContainerMount::source);
  }

  private static List<String> networks(ContainerCreate request) {
    return all(request.networks()).map(ContainerAttachment::name).toList();
  }

  private static ContainerSecurity security(ContainerCreate request) {
    return request.security();
  }

  private static ContainerResources resources(ContainerCreate request) {
    return request.resources();
  }
}
