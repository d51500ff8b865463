package io.dcp.policies.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerMount;
import io.dcp.api.containers.ContainerResources;
import io.dcp.api.policies.PolicyVerdict.Violation;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.policies.entity.Effect;
import io.dcp.policies.entity.EffectivePolicy;
import io.dcp.policies.entity.Rule;
import io.dcp.policies.entity.RuleDecision;
import io.dcp.servers.control.TestingFleet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {
  private final TestingFleet testing = new TestingFleet();
  private final TestingAccess access = new TestingAccess();
  private volatile EffectivePolicy policy = new EffectivePolicy(Map.of(), Map.of());
  private final Admission admission =
      new Admission(_ -> policy, access, TestingAccess.caller(), new AuditedRequest());
  private ServerId server;

  @BeforeEach
  void begin() {
    server = testing.add("one");
    testing.engine(server).volumes().create("plain");
    testing
        .engine(server)
        .volumes()
        .createWith("trap", Map.of("type", "none", "device", "/", "o", "bind"));
    access.refuse(Action.POLICY_BYPASS);
  }

  @AfterEach
  void end() {
    testing.close();
  }

  static Stream<Arguments> hazards() {
    return Stream.of(
        hazard(Rule.PRIVILEGED, "security.privileged", Asked.isolation("privileged", true)),
        hazard(
            Rule.CAPABILITIES,
            "security.capabilitiesAdded[0]",
            Asked.isolation("capabilitiesAdded", "cap_sys_admin")),
        hazard(
            Rule.CAPABILITIES,
            "security.capabilitiesAdded[0]",
            Asked.isolation("capabilitiesAdded", "ALL")),
        hazard(
            Rule.HOST_PROCESSES, "security.pidNamespace", Asked.isolation("pidNamespace", "host")),
        hazard(Rule.HOST_IPC, "security.ipcNamespace", Asked.isolation("ipcNamespace", "host")),
        hazard(Rule.HOST_NAMES, "security.utsNamespace", Asked.isolation("utsNamespace", "host")),
        hazard(Rule.HOST_USERS, "security.userNamespace", Asked.isolation("userNamespace", "host")),
        hazard(
            Rule.HOST_CGROUPS,
            "security.cgroupNamespace",
            Asked.isolation("cgroupNamespace", "host")),
        hazard(
            Rule.JOINED_NAMESPACES,
            "security.pidNamespace",
            Asked.isolation("pidNamespace", "container:db")),
        hazard(
            Rule.JOINED_NAMESPACES,
            "security.ipcNamespace",
            Asked.isolation("ipcNamespace", "container:db")),
        hazard(Rule.JOINED_NAMESPACES, "networks[0].name", Asked.network("container:db")),
        hazard(Rule.HOST_NETWORK, "networks[0].name", Asked.network("host")),
        hazard(Rule.BIND_MOUNTS, "mounts[0].source", Asked.bind("/srv/data")),
        hazard(
            Rule.VOLUME_DRIVERS,
            "mounts[0].volumeDriver",
            Asked.mount(
                new ContainerMount("volume", "new", "/data", null, null, "sshfs", null, null))),
        hazard(
            Rule.VOLUME_OPTIONS,
            "mounts[0].volumeOptions",
            Asked.mount(
                new ContainerMount(
                    "volume", "new", "/data", null, null, null, Map.of("o", "bind"), null))),
        hazard(
            Rule.VOLUME_OPTIONS,
            "mounts[0].source",
            Asked.mount(new ContainerMount("volume", "trap", "/data"))),
        hazard(
            Rule.VOLUMES_FROM, "security.volumesFrom[0]", Asked.isolation("volumesFrom", "db:ro")),
        hazard(
            Rule.DEVICES,
            "resources.devices[0].hostPath",
            Asked.resources(
                resources(
                    null,
                    List.of(new ContainerResources.Device("/dev/sda", null, "r")),
                    null,
                    null))),
        hazard(
            Rule.DEVICE_RULES,
            "resources.deviceRules[0]",
            Asked.resources(resources(null, null, List.of("b 8:* rwm"), null))),
        hazard(Rule.GPUS, "resources.gpus", Asked.resources(resources(null, null, null, -1))),
        hazard(
            Rule.SECURITY_OPTIONS,
            "security.options[0]",
            Asked.isolation("options", "seccomp=unconfined")),
        hazard(
            Rule.CGROUP_PARENT,
            "resources.cgroupParent",
            Asked.resources(resources("/", null, null, null))),
        hazard(
            Rule.SYSCTLS,
            "security.sysctls[kernel.shmmax]",
            Asked.isolation("sysctls", "kernel.shmmax")),
        hazard(Rule.RUNTIME, "security.runtime", Asked.isolation("runtime", "other")));
  }

  private static Arguments hazard(Rule rule, String field, ContainerCreate request) {
    return Arguments.of(rule, field, request);
  }

  private static ContainerResources resources(
      @Nullable String cgroupParent,
      @Nullable List<ContainerResources.Device> devices,
      @Nullable List<String> rules,
      @Nullable Integer gpus) {
    return new ContainerResources(null, null, null, null, null, cgroupParent, devices, rules, gpus);
  }

  @ParameterizedTest
  @MethodSource("hazards")
  void s08_what_reaches_the_host_is_refused_with_its_rule(
      Rule rule, String field, ContainerCreate request) {
    assertThat(violations(request))
        .extracting(Violation::rule, Violation::field)
        .containsExactly(tuple(rule.id(), field));

    var refused =
        catchThrowableOfType(
            DomainException.class,
            () -> admission.require(server, testing.engine(server), request));

    assertThat(refused.code()).isEqualTo(ErrorCode.POLICY_REFUSED);
    assertThat(refused.fieldErrors()).extracting(FieldError::rule).containsExactly(rule.id());
  }

  @Test
  void s08_every_rule_is_attacked() {
    assertThat(
            Stream.concat(hazards().map(hazard -> hazard.get()[0]), Stream.of(Rule.ENGINE_SOCKET)))
        .containsAll(List.of(Rule.values()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/var",
        "/var/run",
        "/run/docker.sock",
        "/run/../run/docker.sock",
        "//run",
        "/run/.",
        "/proc/1/root/srv",
        "/proc"
      })
  void s08_the_socket_of_the_engine_stays_out_of_reach_where_its_folder_is_allowed(String source) {
    allow(Rule.BIND_MOUNTS);

    assertThat(violations(Asked.bind(source)))
        .extracting(Violation::rule)
        .containsExactly(Rule.ENGINE_SOCKET.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/srv/data/", "/srv/data/../data", "/srv//data", "/srv/data/sub", "/srv"})
  void an_allowed_path_is_that_path_alone_and_in_no_other_writing(String source) {
    decide(Rule.BIND_MOUNTS, new RuleDecision(Effect.REFUSE, List.of("/srv/data")));

    assertThat(violations(Asked.bind("/srv/data"))).isEmpty();
    assertThat(violations(Asked.bind(source))).hasSize(1);
  }

  @Test
  void what_stays_inside_is_nobodys_business() {
    assertThat(violations(Asked.nothing())).isEmpty();
    assertThat(violations(Asked.mount(new ContainerMount("volume", "plain", "/data")))).isEmpty();
    assertThat(violations(Asked.mount(new ContainerMount("volume", null, "/data")))).isEmpty();
    assertThat(violations(Asked.mount(new ContainerMount("tmpfs", null, "/tmp")))).isEmpty();
    assertThat(violations(Asked.network("none"))).isEmpty();
    assertThat(violations(Asked.network("bridge"))).isEmpty();
    assertThat(violations(Asked.isolation("capabilitiesAdded", "net_bind_service"))).isEmpty();
    assertThat(violations(Asked.isolation("ipcNamespace", "private"))).isEmpty();
  }

  @Test
  void a_rule_that_is_switched_off_refuses_nothing_and_a_server_decides_over_everywhere() {
    allow(Rule.PRIVILEGED);
    assertThat(violations(Asked.isolation("privileged", true))).isEmpty();

    policy =
        new EffectivePolicy(
            policy.global(), Map.of(Rule.PRIVILEGED, new RuleDecision(Effect.REFUSE, List.of())));
    assertThat(violations(Asked.isolation("privileged", true))).hasSize(1);
  }

  @Test
  void who_may_bypass_is_told_what_he_breaks_and_may() {
    var may =
        new Admission(
            _ -> policy, new TestingAccess(), TestingAccess.caller(), new AuditedRequest());
    var request = Asked.isolation("privileged", true);

    var verdict = may.judge(server, testing.engine(server), request);

    assertThat(verdict.allowed()).isTrue();
    assertThat(verdict.bypassed()).isTrue();
    assertThat(verdict.violations()).hasSize(1);
    may.require(server, testing.engine(server), request);
    assertThat(may.judge(server, testing.engine(server), Asked.nothing()).bypassed()).isFalse();
  }

  private void allow(Rule rule) {
    decide(rule, new RuleDecision(Effect.ALLOW, List.of()));
  }

  private void decide(Rule rule, RuleDecision decision) {
    policy = new EffectivePolicy(Map.of(rule, decision), Map.of());
  }

  private List<Violation> violations(ContainerCreate request) {
    var verdict = admission.judge(server, testing.engine(server), request);
    assertThat(verdict.allowed()).isEqualTo(verdict.violations().isEmpty());
    return verdict.violations();
  }
}
