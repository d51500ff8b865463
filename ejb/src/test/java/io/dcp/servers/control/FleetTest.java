package io.dcp.servers.control;

import static io.dcp.api.servers.ServerState.HEALTHY;
import static io.dcp.api.servers.ServerState.INCOMPATIBLE;
import static io.dcp.api.servers.ServerState.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.api.servers.Server;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FleetTest {
  private final TestingFleet testing = new TestingFleet();
  private final Fleet fleet = testing.fleet;

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void a_server_becomes_healthy_and_tells_what_its_engine_is() {
    var id = testing.add("one");

    var server = fleet.server(id);
    assertThat(server.health().state()).isEqualTo(HEALTHY);
    assertThat(server.engine()).isEqualTo(new Server.Engine("27.0.0", "1.46", "linux", "amd64"));
    assertThat(server.tls()).isFalse();
    assertThat(fleet.engine(id)).isSameAs(testing.engine(id));
  }

  @Test
  void a_call_to_an_unreachable_server_fails_at_once_with_the_reason() {
    var id = testing.add("one");
    testing.engine(id).failWith(ErrorCode.ENGINE_UNREACHABLE);
    testing.awaitState(id, UNREACHABLE);

    var refused = failureOf(() -> fleet.engine(id));

    assertThat(refused.code()).isEqualTo(ErrorCode.ENGINE_UNREACHABLE);
    assertThat(refused.sentence()).contains("one");
  }

  @Test
  void a_server_that_comes_back_is_found() {
    var id = testing.add("one");
    testing.engine(id).failWith(ErrorCode.ENGINE_TIMEOUT);
    testing.awaitState(id, UNREACHABLE);

    testing.engine(id).heal();

    testing.awaitState(id, HEALTHY);
    assertThat(fleet.engine(id).info().hostName()).isEqualTo("testing");
  }

  @Test
  void an_incompatible_engine_is_not_called() {
    var id = testing.add("one");
    testing.engine(id).failWith(ErrorCode.ENGINE_INCOMPATIBLE);
    testing.awaitState(id, INCOMPATIBLE);

    assertThat(failureOf(() -> fleet.engine(id)).code()).isEqualTo(ErrorCode.ENGINE_INCOMPATIBLE);
  }

  @Test
  void a_hanging_server_delays_no_other() {
    var hanging = testing.add("hanging");
    var other = testing.add("other");
    testing.engine(hanging).hang();
    var before = testing.engine(other).calls();

    await().until(() -> testing.engine(other).calls() > before + 3);
    assertThat(fleet.server(other).health().state()).isEqualTo(HEALTHY);
    assertThat(fleet.all()).extracting(Server::name).containsExactly("hanging", "other");
  }

  @Test
  void a_check_on_demand_tells_the_outcome() {
    var id = testing.add("one");
    testing.engine(id).failWith(ErrorCode.ENGINE_UNREACHABLE);

    assertThat(fleet.check(id).state()).isEqualTo(UNREACHABLE);
  }

  @Test
  void s20_a_changed_host_key_is_on_record_once_and_again_after_it_was_right() {
    var id = testing.add("one");
    testing.engine(id).failWith(ErrorCode.HOST_KEY_CHANGED);

    assertThat(fleet.check(id).state()).isEqualTo(UNREACHABLE);
    fleet.check(id);
    assertThat(testing.audit.lines())
        .containsExactly("server.host-key-changed one by nobody: succeeded");

    testing.engine(id).heal();
    assertThat(fleet.check(id).state()).isEqualTo(HEALTHY);
    testing.engine(id).failWith(ErrorCode.HOST_KEY_CHANGED);
    fleet.check(id);
    assertThat(testing.audit.lines()).hasSize(2);
  }

  @Test
  void a_removed_server_is_unknown_and_its_connections_are_closed() {
    var id = testing.add("one");
    var engine = testing.engine(id);

    fleet.remove(id);

    assertThat(fleet.find(id)).isEmpty();
    assertThat(engine.isClosed()).isTrue();
    assertThat(failureOf(() -> fleet.engine(id)).code()).isEqualTo(ErrorCode.SERVER_NOT_FOUND);
  }

  @Test
  void an_unknown_server_is_not_found() {
    var nobody = new ServerId(UUID.randomUUID());

    assertThat(failureOf(() -> fleet.server(nobody)).code()).isEqualTo(ErrorCode.SERVER_NOT_FOUND);
  }

  private static DomainException failureOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call);
  }
}
