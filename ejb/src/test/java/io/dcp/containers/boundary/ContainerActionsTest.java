package io.dcp.containers.boundary;

import static io.dcp.tasks.control.TaskScene.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerHealth;
import io.dcp.api.containers.ContainerOperation;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.FleetAction;
import io.dcp.api.containers.FleetAction.Selector;
import io.dcp.api.containers.FleetAction.Strategy;
import io.dcp.api.containers.FleetAction.Target;
import io.dcp.api.tasks.Task;
import io.dcp.api.tasks.TaskError;
import io.dcp.api.tasks.TaskPart;
import io.dcp.api.tasks.TaskPartState;
import io.dcp.api.tasks.TaskResult;
import io.dcp.api.tasks.TaskState;
import io.dcp.containers.control.ActionSettings;
import io.dcp.containers.control.ActionSlots;
import io.dcp.containers.control.ActionTargets;
import io.dcp.containers.control.ContainerCreation;
import io.dcp.mirror.control.HeardBefore;
import io.dcp.mirror.control.MirrorSettings;
import io.dcp.mirror.control.MirroredLists;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ServerId;
import io.dcp.policies.control.Admission;
import io.dcp.policies.control.DecidedPolicies;
import io.dcp.policies.entity.EffectivePolicy;
import io.dcp.tasks.boundary.Tasks;
import io.dcp.tasks.control.TaskKeeping;
import io.dcp.tasks.control.TaskScene;
import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ContainerActionsTest {
  private static final Strategy ONE_BY_ONE = new Strategy(1, 30);

  private TestDatabase database;
  private TaskScene scene;
  private Mirrors mirrors;
  private ServerId one;
  private ServerId two;

  @BeforeEach
  void begin() {
    database = SharedH2.open();
    scene =
        new TaskScene(
            database,
            Map.of(
                ActionSettings.class,
                new ActionSettings(6, 2, Duration.ofMillis(10)),
                MirrorSettings.class,
                MirrorSettings.defaults(),
                HeardBefore.class,
                (HeardBefore) _ -> List.of(),
                DecidedPolicies.class,
                (DecidedPolicies) _ -> new EffectivePolicy(Map.of(), Map.of())),
            Mirrors.class,
            ContainerActions.class,
            Containers.class,
            ActionTargets.class,
            ActionSlots.class,
            MirroredLists.class,
            ContainerCreation.class,
            Admission.class);
    mirrors = scene.get(Mirrors.class);
    mirrors.begin();
    scene.get(TaskKeeping.class).begin();
    one = add("one");
    two = add("two");
  }

  @AfterEach
  void end() {
    scene.close();
    database.close();
  }

  @Test
  void containers_of_several_servers_are_stopped_with_a_result_for_each() {
    var web = create(one, "web");
    var db = create(two, "db");

    var ended = ended(begin(named(ContainerOperation.STOP, target(one, "web"), target(two, db))));

    assertThat(ended.state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(ended.kind()).isEqualTo("containers.stop");
    assertThat(ended.parts())
        .containsExactly(
            new TaskPart("web", one.value(), "one", web, TaskPartState.SUCCEEDED, null, null),
            new TaskPart("db", two.value(), "two", db, TaskPartState.SUCCEEDED, null, null));
    assertThat(state(one, web)).isEqualTo(ContainerState.EXITED);
    assertThat(state(two, db)).isEqualTo(ContainerState.EXITED);
    assertThat(scene.audit.lines())
        .containsExactlyInAnyOrder(
            "container.actions STOP by ada: succeeded",
            "container.stop %s by ada: succeeded".formatted(web),
            "container.stop %s by ada: succeeded".formatted(db));
  }

  @Test
  void a_server_that_is_away_fails_its_own_containers_and_no_other() {
    create(one, "web");
    create(two, "db");
    scene.testing.engine(two).failWith(ErrorCode.ENGINE_UNREACHABLE);

    var ended = ended(begin(named(ContainerOperation.STOP, target(one, "web"), target(two, "db"))));

    assertThat(ended.state()).isEqualTo(TaskState.PARTIAL);
    assertThat(ended.parts())
        .extracting(TaskPart::code)
        .containsExactly(null, "ENGINE_UNREACHABLE");
  }

  @Test
  void a_server_that_hangs_holds_up_nothing_on_the_others() {
    var here = many(one, 5);
    var there = many(two, 5);
    scene.testing.engine(two).hang();

    var id =
        begin(
            new FleetAction(
                ContainerOperation.STOP,
                IntStream.range(0, 10)
                    .mapToObj(i -> (i % 2 == 0 ? there : here).get(i / 2))
                    .toList(),
                null,
                null));

    await().until(() -> count(id, TaskPartState.SUCCEEDED) == 5);
    assertThat(scene.task(ADA, id).state()).isEqualTo(TaskState.RUNNING);
    scene.testing.engine(two).heal();
    assertThat(ended(id).state().isEnd()).isTrue();
  }

  @Test
  void a_server_works_on_its_share_alone_and_a_cancelled_action_begins_no_more() {
    var targets = many(one, 5);
    scene.testing.engine(one).hang();
    var id = begin(new FleetAction(ContainerOperation.PAUSE, targets, null, null));
    await().until(() -> count(id, TaskPartState.RUNNING) == 2);
    assertThat(count(id, TaskPartState.WAITING)).isEqualTo(3);

    scene.as(
        ADA,
        () -> {
          scene.get(Tasks.class).cancel(id.toString());
          return id;
        });
    scene.testing.engine(one).heal();

    var ended = ended(id);
    assertThat(ended.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(ended.result()).isEqualTo(new TaskResult(2, 0, 0, 3));
  }

  @Test
  void a_container_on_a_hidden_server_is_not_there() {
    create(one, "web");
    create(two, "db");
    scene.access.hide(two);

    var ended = ended(begin(named(ContainerOperation.KILL, target(one, "web"), target(two, "db"))));

    assertThat(ended.parts()).extracting(TaskPart::code).containsExactly(null, "SERVER_NOT_FOUND");
    assertThat(ended.parts().getLast().serverName()).isNull();
    scene.access.hide();
    assertThat(state(two, "db")).isEqualTo(ContainerState.RUNNING);
  }

  @Test
  void who_may_act_nowhere_begins_no_task() {
    scene.access.refuse(Action.CONTAINER_OPERATE);

    assertThat(codeOf(() -> begin(named(ContainerOperation.STOP, target(one, "web")))))
        .isEqualTo(ErrorCode.FORBIDDEN);
  }

  @Test
  void containers_are_selected_by_labels_and_servers() {
    create(one, "web", "app=shop");
    create(one, "other", "app=else");
    create(two, "db", "app=shop");

    assertThat(names(selected("app=shop"))).containsExactlyInAnyOrder("web", "db");
    assertThat(names(selected("app=shop", two))).containsExactly("db");
    assertThat(codeOf(() -> begin(selected("app=none")))).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(codeOf(() -> begin(selected("app")))).isEqualTo(ErrorCode.VALIDATION_FAILED);
  }

  @Test
  void what_does_not_go_together_is_refused() {
    var targets = List.of(target(one, "web"));
    var selector = new Selector(List.of("a=b"), null);
    for (var wrong :
        List.of(
            new FleetAction(ContainerOperation.STOP, null, null, null),
            new FleetAction(ContainerOperation.STOP, List.of(), null, null),
            new FleetAction(ContainerOperation.STOP, targets, selector, null),
            new FleetAction(ContainerOperation.STOP, targets, null, ONE_BY_ONE),
            new FleetAction(ContainerOperation.RESTART, targets, null, new Strategy(0, 1)))) {
      assertThat(codeOf(() -> begin(wrong)))
          .as(wrong.toString())
          .isEqualTo(ErrorCode.VALIDATION_FAILED);
    }
  }

  @Test
  void a_container_that_is_named_twice_is_acted_on_once() {
    var web = create(one, "web");

    assertThat(names(named(ContainerOperation.RESTART, target(one, "web"), target(one, web))))
        .containsExactly("web");
  }

  @Test
  void a_rolling_restart_waits_for_health_and_asks_for_the_right_again() {
    var first = create(one, "first");
    create(two, "second");
    health(first, ContainerHealth.STARTING);
    var id = begin(rolling(target(one, "first"), target(two, "second")));
    await().until(() -> restarts(one, "first") == 1);
    assertThat(count(id, TaskPartState.WAITING)).isEqualTo(1);

    scene.access.refuse(Action.CONTAINER_OPERATE);
    health(first, ContainerHealth.HEALTHY);

    var ended = ended(id);
    assertThat(ended.kind()).isEqualTo("containers.rolling-restart");
    assertThat(ended.parts())
        .extracting(TaskPart::state)
        .containsExactly(TaskPartState.SUCCEEDED, TaskPartState.DENIED);
    assertThat(restarts(two, "second")).isZero();
  }

  @Test
  void a_rolling_restart_stops_at_the_first_container_that_is_not_well() {
    var first = create(one, "first");
    create(one, "second");
    health(first, ContainerHealth.UNHEALTHY);

    var ended = ended(begin(rolling(target(one, "first"), target(one, "second"))));

    assertThat(ended.state()).isEqualTo(TaskState.FAILED);
    assertThat(ended.error())
        .isEqualTo(
            new TaskError(
                "CONTAINER_UNHEALTHY",
                "Stopped at “first”: “first” is unhealthy after its restart."));
    assertThat(ended.parts())
        .extracting(TaskPart::state)
        .containsExactly(TaskPartState.FAILED, TaskPartState.SKIPPED);
    assertThat(ended.log()).hasSize(1);
  }

  @Test
  void a_rolling_restart_goes_through_containers_without_a_health_check() {
    var targets = many(one, 3);

    var ended = ended(begin(rolling(targets.toArray(Target[]::new))));

    assertThat(ended.state()).isEqualTo(TaskState.SUCCEEDED);
    assertThat(ended.progress().percent()).isEqualTo(100);
  }

  private ServerId add(String name) {
    var server = scene.testing.add(name);
    scene.testing.engine(server).images().hold("shell:1");
    return server;
  }

  private List<Target> many(ServerId server, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> target(server, create(server, "many-" + i)))
        .toList();
  }

  /** A container that runs, once the mirror knows of it. */
  private String create(ServerId server, String name, String... labels) {
    var engine = scene.testing.engine(server).containers();
    var id =
        engine.create(
            new ContainerCreate(
                name,
                "shell:1",
                null,
                null,
                null,
                labels.length == 0
                    ? null
                    : Map.of(labels[0].split("=")[0], labels[0].split("=")[1]),
                null,
                null,
                null));
    engine.start(id);
    await()
        .until(() ->
            mirrors
                .container(server, id)
                .filter(it -> it.state() == ContainerState.RUNNING)
                .isPresent());
    return id;
  }

  private void health(String container, ContainerHealth health) {
    scene.testing.engine(one).containers().health(container, health);
  }

  private ContainerState state(ServerId server, String container) {
    return scene.testing.engine(server).containers().inspect(container).detail().summary().state();
  }

  private long restarts(ServerId server, String name) {
    return scene.audit.lines().stream()
        .filter(line -> line.startsWith("container.restart") && line.endsWith("succeeded"))
        .filter(line -> line.contains(mirrors.container(server, name).orElseThrow().id()))
        .count();
  }

  private static Target target(ServerId server, String container) {
    return new Target(server.value(), container);
  }

  private static FleetAction named(ContainerOperation operation, Target... targets) {
    return new FleetAction(operation, List.of(targets), null, null);
  }

  private static FleetAction rolling(Target... targets) {
    return new FleetAction(ContainerOperation.RESTART, List.of(targets), null, ONE_BY_ONE);
  }

  private static FleetAction selected(String label, ServerId... servers) {
    return new FleetAction(
        ContainerOperation.RESTART,
        null,
        new Selector(
            List.of(label),
            servers.length == 0 ? null : List.of(servers).stream().map(ServerId::value).toList()),
        null);
  }

  private List<String> names(FleetAction action) {
    return ended(begin(action)).parts().stream().map(TaskPart::name).toList();
  }

  private UUID begin(FleetAction action) {
    return scene.as(ADA, () -> scene.get(ContainerActions.class).begin(action)).id();
  }

  private Task ended(UUID id) {
    return scene.ended(id);
  }

  private long count(UUID id, TaskPartState state) {
    return scene.task(ADA, id).parts().stream().filter(part -> part.state() == state).count();
  }

  private static @Nullable ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call).code();
  }
}
