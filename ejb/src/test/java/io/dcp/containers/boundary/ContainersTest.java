package io.dcp.containers.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerCreate.PortMapping;
import io.dcp.api.containers.ContainerDetail.EnvVariable;
import io.dcp.api.containers.ContainerMount;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.LogLine;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.policies.control.Asked;
import io.dcp.policies.entity.EffectivePolicy;
import io.dcp.servers.control.TestingFleet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ContainersTest {
  private static final ContainerQuery ALL = new ContainerQuery(Optional.empty(), List.of(), null);
  private static final ContainerRef WEB = new ContainerRef("web");

  private final TestingFleet testing = new TestingFleet();
  private final Mirrors mirrors = ContainersScene.mirrors(testing);
  private final TestingAccess access = new TestingAccess();
  private final Containers containers =
      ContainersScene.containers(
          testing, mirrors, access, _ -> new EffectivePolicy(Map.of(), Map.of()));
  private ServerId server;

  @BeforeEach
  void begin() {
    mirrors.begin();
    server = testing.add("one");
    testing.engine(server).images().hold("shell:1");
  }

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void a_container_is_created_started_and_listed_at_once() {
    containers.list(Set.of(), ALL, PageRequest.FIRST);

    var created = containers.create(server, request("web", "shell:1"));

    assertThat(created.summary().state()).isEqualTo(ContainerState.RUNNING);
    assertThat(containers.list(server, ALL, PageRequest.FIRST).content().get().items())
        .extracting(ContainerSummary::name)
        .containsExactly("web");
  }

  @Test
  void a_container_can_be_created_without_being_started() {
    var created =
        containers.create(
            server,
            new ContainerCreate("web", "shell:1", null, null, null, null, null, null, false));

    assertThat(created.summary().state()).isEqualTo(ContainerState.CREATED);
  }

  @Test
  void a_missing_image_is_pulled_and_one_that_nobody_has_is_named() {
    testing.engine(server).images().offer("remote:2");

    containers.create(server, request("web", "remote:2"));

    var refused = failureOf(() -> containers.create(server, request("db", "nowhere:1")));
    assertThat(refused.code()).isEqualTo(ErrorCode.IMAGE_NOT_FOUND);
    assertThat(refused.sentence()).contains("nowhere:1");
  }

  @Test
  void a_container_that_cannot_be_started_is_not_left_behind() {
    var port = List.of(new PortMapping(null, 8080, 80, null));
    containers.create(server, withPorts("first", port));

    assertThat(codeOf(() -> containers.create(server, withPorts("second", port))))
        .isEqualTo(ErrorCode.PORT_TAKEN);
    await()
        .untilAsserted(() ->
            assertThat(containers.list(server, ALL, PageRequest.FIRST).content().get().items())
                .extracting(ContainerSummary::name)
                .containsExactly("first"));
  }

  @Test
  void what_the_policy_refuses_reaches_no_engine() {
    access.refuse(Action.POLICY_BYPASS);
    var verdict = containers.verdict(server, Asked.isolation("privileged", true));
    assertThat(verdict.allowed()).isFalse();

    assertThat(codeOf(() -> containers.create(server, Asked.isolation("privileged", true))))
        .isEqualTo(ErrorCode.POLICY_REFUSED);
    assertThat(testing.engine(server).containers().list()).isEmpty();
  }

  @Test
  void fields_that_do_not_go_together_are_refused_before_the_policy_is_asked() {
    assertThat(
            failureOf(() ->
                    containers.create(
                        server, Asked.mount(new ContainerMount("volume", "/etc", "/data"))))
                .fieldErrors())
        .singleElement()
        .matches(error -> error.field().equals("mounts[0].source"));
    assertThat(codeOf(() -> containers.create(server, Asked.bind("etc"))))
        .isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(codeOf(() -> containers.create(server, Asked.network("ns:/proc/1/ns/net"))))
        .isEqualTo(ErrorCode.VALIDATION_FAILED);
  }

  @Test
  void values_that_are_not_acceptable_are_refused_with_their_field() {
    assertThat(failureOf(() -> containers.create(server, request("!", "shell:1"))).fieldErrors())
        .singleElement()
        .matches(error -> error.field().equals("name"));
    assertThat(
            failureOf(() -> containers.create(server, request("web", "UPPER CASE"))).fieldErrors())
        .singleElement()
        .matches(error -> error.field().equals("image"));
  }

  @Test
  void values_of_variables_are_shown_only_to_who_may_see_secrets() {
    containers.create(server, request("web", "shell:1"));

    assertThat(containers.detail(server, WEB).env())
        .containsExactly(new EnvVariable("TOKEN", "hush", false));
    assertThat(containers.inspect(server, WEB).toString()).contains("hush");

    access.refuse(Action.SECRET_VIEW);
    assertThat(containers.detail(server, WEB).env())
        .containsExactly(new EnvVariable("TOKEN", null, true));
    assertThat(containers.inspect(server, WEB).toString())
        .doesNotContain("hush")
        .contains("TOKEN=********");
    assertThat(containers.create(server, request("two", "shell:1")).env())
        .containsExactly(new EnvVariable("TOKEN", null, true));
  }

  @Test
  void a_container_is_stopped_started_restarted_and_removed() {
    containers.create(server, request("web", "shell:1"));

    containers.stop(server, WEB, StopGrace.ofSeconds(1));
    assertThat(state()).isEqualTo(ContainerState.EXITED);
    containers.start(server, WEB);
    assertThat(state()).isEqualTo(ContainerState.RUNNING);
    containers.restart(server, WEB, StopGrace.OWN);
    assertThat(state()).isEqualTo(ContainerState.RUNNING);
    containers.remove(server, WEB, true, false);
    assertThat(containers.list(server, ALL, PageRequest.FIRST).content().get().total()).isZero();
  }

  @Test
  void the_newest_lines_of_a_log_are_read() {
    containers.create(
        server,
        new ContainerCreate(
            "talks",
            "shell:1",
            List.of("sh", "-c", "echo one; echo two"),
            null,
            null,
            null,
            null,
            null,
            null));

    assertThat(
            containers
                .logs(server, new ContainerRef("talks"), new LogSelection(1, null, null))
                .lines())
        .extracting(LogLine::m)
        .containsExactly("two");
    assertThat(
            failureOf(() ->
                    containers.logs(
                        server, new ContainerRef("talks"), new LogSelection(1, "yesterday", null)))
                .fieldErrors())
        .singleElement()
        .matches(error -> error.field().equals("since"));
  }

  @Test
  void a_list_over_all_servers_leaves_out_hidden_and_unasked_ones() {
    var other = testing.add("two");
    testing.engine(other).images().hold("shell:1");
    containers.create(server, request("web", "shell:1"));
    containers.create(other, request("db", "shell:1"));

    assertThat(containers.list(Set.of(), ALL, PageRequest.FIRST).content().get().total())
        .isEqualTo(2);
    assertThat(containers.list(Set.of(other), ALL, PageRequest.FIRST).content().get().items())
        .extracting(ContainerSummary::name)
        .containsExactly("db");
    access.hide(other);
    assertThat(containers.list(Set.of(), ALL, PageRequest.FIRST).content().get().servers())
        .hasSize(1);
    assertThat(containers.list(Set.of(other), ALL, PageRequest.FIRST).content().get().total())
        .isZero();
  }

  private ContainerState state() {
    return containers.detail(server, WEB).summary().state();
  }

  private static ContainerCreate request(@Nullable String name, String image) {
    return new ContainerCreate(
        name, image, null, null, Map.of("TOKEN", "hush"), null, null, null, null);
  }

  private static ContainerCreate withPorts(String name, List<PortMapping> ports) {
    return new ContainerCreate(name, "shell:1", null, null, null, null, ports, null, null);
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return failureOf(call).code();
  }

  private static DomainException failureOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call);
  }
}
