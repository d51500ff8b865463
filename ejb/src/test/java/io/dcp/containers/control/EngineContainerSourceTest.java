package io.dcp.containers.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.servers.ServerState;
import io.dcp.containers.control.ContainerSource.ServerContainers;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.TestingFleet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EngineContainerSourceTest {
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final TestingFleet testing = new TestingFleet();
  private final EngineContainerSource source =
      new EngineContainerSource(
          testing.fleet,
          new ListingSettings(PATIENCE, Duration.ofMinutes(1)),
          testing.threads,
          Clock.systemUTC());

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void the_containers_of_every_server_come_live() {
    var one = withContainer("one", "web");
    var two = withContainer("two", "db");

    var read = read(one, two);

    assertThat(names(read)).containsExactly("web", "db");
    assertThat(read).allSatisfy(server -> assertThat(server.freshness().asOf()).isNull());
  }

  @Test
  void a_server_that_hangs_delays_a_list_by_its_patience_at_most_and_shows_what_was_last_known() {
    var good = withContainer("good", "web");
    var bad = withContainer("bad", "db");
    read(good, bad);
    testing.engine(bad).hang();
    source.changed(bad);
    var start = System.nanoTime();

    var read = read(good, bad);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(names(read)).containsExactly("web", "db");
    assertThat(read.get(0).freshness().asOf()).isNull();
    assertThat(read.get(1).freshness().asOf()).isNotNull();
  }

  @Test
  void a_server_known_to_be_unreachable_is_not_asked() {
    var dead = withContainer("dead", "db");
    read(dead);
    testing.engine(dead).failWith(ErrorCode.ENGINE_UNREACHABLE);
    testing.awaitState(dead, ServerState.UNREACHABLE);

    var freshness = read(dead).getFirst().freshness();

    assertThat(freshness.state()).isEqualTo(ServerState.UNREACHABLE);
    assertThat(freshness.asOf()).isNotNull();
    assertThat(names(read(dead))).containsExactly("db");
  }

  @Test
  void a_server_that_was_never_read_does_not_look_like_an_empty_one() {
    var slow = testing.add("slow");
    testing.engine(slow).hang();

    var freshness = read(slow).getFirst().freshness();

    assertThat(freshness.state()).isNotEqualTo(ServerState.HEALTHY);
    assertThat(freshness.asOf()).isNull();
  }

  @Test
  void an_answer_serves_others_for_a_while_but_a_change_shows_at_once() {
    var one = withContainer("one", "web");
    read(one);
    create(one, "late");

    assertThat(names(read(one))).containsExactly("web");
    source.changed(one);
    assertThat(names(read(one))).containsExactly("web", "late");
  }

  @Test
  void an_answer_that_comes_too_late_is_there_for_the_next_list() {
    var slow = withContainer("slow", "web");
    testing.engine(slow).hang();
    assertThat(names(read(slow))).isEmpty();

    testing.engine(slow).heal();

    await().until(() -> names(read(slow)).equals(List.of("web")));
  }

  private ServerId withContainer(String server, String container) {
    var id = testing.add(server);
    create(id, container);
    return id;
  }

  private void create(ServerId server, String name) {
    testing.engine(server).images().hold("busybox");
    testing
        .engine(server)
        .containers()
        .create(new ContainerCreate(name, "busybox", null, null, null, null, null, null, null));
  }

  private List<ServerContainers> read(ServerId... servers) {
    return source.read(List.of(servers).stream().map(testing::server).toList());
  }

  private static List<String> names(List<ServerContainers> read) {
    return read.stream()
        .flatMap(server -> server.containers().stream())
        .map(ContainerSummary::name)
        .toList();
  }
}
