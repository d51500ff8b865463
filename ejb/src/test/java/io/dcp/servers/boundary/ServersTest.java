package io.dcp.servers.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.operations.DetailedHealth.ServerCondition;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerCreate;
import io.dcp.api.servers.ServerState;
import io.dcp.api.servers.ServerUsage;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditedChange;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.platform.validation.TestingValidation;
import io.dcp.servers.control.DiskUsages;
import io.dcp.servers.control.Registration;
import io.dcp.servers.control.StoredInMemory;
import io.dcp.servers.control.TestingFleet;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ServersTest {
  private final TestingFleet testing = new TestingFleet();
  private final TestingAccess access = new TestingAccess();
  private final Servers servers =
      new Servers(
          testing.fleet,
          new Registration(
              new StoredInMemory(),
              testing.fleet,
              testing.policy,
              testing.sealing,
              Clock.systemUTC()),
          new DiskUsages(testing.fleet, TestingFleet.SETTINGS, testing.threads),
          TestingValidation.create(),
          access,
          TestingAccess.caller(),
          new AuditedChange());

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void a_list_shows_only_servers_that_the_caller_may_see() {
    testing.add("beta");
    testing.add("alpha");
    access.hide(testing.add("hidden"));

    var page = servers.list(Optional.empty(), PageRequest.FIRST);

    assertThat(page.items()).extracting(Server::name).containsExactly("alpha", "beta");
    assertThat(page.total()).isEqualTo(2);
    assertThat(servers.list(Optional.of("LPH"), PageRequest.FIRST).items())
        .extracting(Server::name)
        .containsExactly("alpha");
  }

  @Test
  void what_all_containers_use_together_is_told_to_who_sees_them_all() {
    var id = testing.add("one");
    testing.fleet.used(
        id, new ServerUsage(Instant.EPOCH, 1.5, 2, 100, 1_000, 2, List.of(), List.of()));
    assertThat(servers.get(id).usage()).isNotNull();

    access.refuse(Action.CONTAINER_VIEW);

    assertThat(servers.get(id).usage()).isNull();
    assertThat(servers.list(Optional.empty(), PageRequest.FIRST).items())
        .singleElement()
        .matches(server -> server.usage() == null);
  }

  @Test
  void a_registered_server_can_be_read_checked_and_removed() {
    var request = new ServerCreate("edge", "tcp://203.0.113.7:2375", null, null, null, "lab", true);

    var id = new ServerId(servers.register(request).id());

    assertThat(servers.get(id).group()).isEqualTo("lab");
    assertThat(servers.reconnect(id).state()).isEqualTo(ServerState.HEALTHY);
    assertThat(servers.health(id).latencyMs()).isPositive();
    assertThat(servers.info(id).hostName()).isEqualTo("testing");
    assertThat(servers.version(id).usedApiVersion()).isEqualTo("1.46");
    assertThat(servers.conditions()).extracting(ServerCondition::name).containsExactly("edge");
    servers.remove(id);
    assertThat(codeOf(() -> servers.get(id))).isEqualTo(ErrorCode.SERVER_NOT_FOUND);
  }

  @Test
  void values_that_are_not_acceptable_are_refused_before_anything_happens() {
    var request =
        new ServerCreate("two words", "tcp://203.0.113.7:2375", null, null, null, null, true);

    assertThat(codeOf(() -> servers.register(request))).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(servers.list(Optional.empty(), PageRequest.FIRST).items()).isEmpty();
  }

  @Test
  void the_disk_usage_is_read_once_for_many_and_fails_as_the_engine_does() {
    var id = testing.add("one");
    testing.engine(id).images().hold("busybox");

    assertThat(servers.diskUsage(id).totalBytes()).isEqualTo(1_000);
    testing.engine(id).images().hold("nginx");
    assertThat(servers.diskUsage(id).totalBytes()).isEqualTo(1_000);

    var broken = testing.add("broken");
    testing.engine(broken).failWith(ErrorCode.ENGINE_REFUSED);
    assertThat(codeOf(() -> servers.diskUsage(broken)))
        .isIn(ErrorCode.ENGINE_REFUSED, ErrorCode.ENGINE_UNREACHABLE);
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call).code();
  }
}
