package io.dcp.tasks.control;

import static io.dcp.tasks.control.TaskScene.ADA;
import static io.dcp.tasks.control.TaskScene.BOB;
import static io.dcp.tasks.control.TaskScene.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.api.tasks.Task;
import io.dcp.api.tasks.TaskError;
import io.dcp.api.tasks.TaskLogLine;
import io.dcp.api.tasks.TaskPage;
import io.dcp.api.tasks.TaskPart;
import io.dcp.api.tasks.TaskPartState;
import io.dcp.api.tasks.TaskProgress;
import io.dcp.api.tasks.TaskResult;
import io.dcp.api.tasks.TaskState;
import io.dcp.api.tasks.TaskSummary;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TokenLimits;
import io.dcp.tasks.boundary.TaskQuery;
import io.dcp.tasks.boundary.Tasks;
import io.dcp.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Tasks, on whatever database. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TasksContract {
  private static final TaskKind KIND = new TaskKind("tests.try");
  private static final Duration LONG = Duration.ofSeconds(30);

  private TestDatabase database;
  private TaskScene scene;
  private ServerId one;
  private ServerId two;

  abstract TestDatabase openDatabase();

  @BeforeAll
  void openOnce() {
    database = openDatabase();
  }

  @AfterAll
  void closeOnce() {
    database.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from tasks");
    }
    scene = new TaskScene(database);
    one = scene.testing.add("one");
    two = scene.testing.add("two");
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void a_task_keeps_what_came_of_each_part() {
    var begun =
        scene.launch(
            task(one, "web", "db", "cache"),
            run -> {
              run.begins(0);
              run.succeeded(0);
              run.failed(1, new DomainException(ErrorCode.CONTAINER_STATE, "It does not run."));
              run.failed(2, new DomainException(ErrorCode.FORBIDDEN, "This needs a right."));
              run.log("Two of three did not.");
            });
    assertThat(begun.state()).isEqualTo(TaskState.QUEUED);
    assertThat(begun.result()).isNull();

    var ended = scene.ended(begun.id());

    assertThat(ended.state()).isEqualTo(TaskState.PARTIAL);
    assertThat(ended.kind()).isEqualTo("tests.try");
    assertThat(ended.server()).isEqualTo(one.value());
    assertThat(ended.username()).isEqualTo("ada");
    assertThat(ended.createdAt()).isEqualTo(begun.createdAt());
    assertThat(ended.startedAt()).isNotNull();
    assertThat(ended.endedAt()).isNotNull();
    assertThat(ended.progress()).isEqualTo(new TaskProgress(3, 3, 100));
    assertThat(ended.result()).isEqualTo(new TaskResult(1, 1, 1, 0));
    assertThat(ended.error()).isNull();
    assertThat(ended.parts())
        .containsExactly(
            part("web", one).in(TaskPartState.SUCCEEDED),
            part("db", one).in(TaskPartState.FAILED, "CONTAINER_STATE", "It does not run."),
            part("cache", one).in(TaskPartState.DENIED, "FORBIDDEN", "This needs a right."));
    assertThat(ended.log()).extracting(TaskLogLine::m).containsExactly("Two of three did not.");
  }

  @Test
  void a_task_that_goes_on_is_written_again_and_again() {
    scene.get(TaskKeeping.class).begin();
    var goOn = new CountDownLatch(1);
    var id =
        scene
            .launch(
                task(one, "web", "db"),
                run -> {
                  run.succeeded(0);
                  goOn.await();
                  run.succeeded(1);
                })
            .id();

    await().until(() -> scene.task(ADA, id).progress().equals(new TaskProgress(1, 2, 50)));
    goOn.countDown();

    assertThat(scene.ended(id).state()).isEqualTo(TaskState.SUCCEEDED);
  }

  @Test
  void an_error_ends_a_task_with_its_reason() {
    var refused =
        scene.launch(
            task(one, "web"),
            _ -> {
              throw new DomainException(ErrorCode.ENGINE_TIMEOUT, "It did not answer.");
            });
    var broken =
        scene.launch(
            task(one, "web"),
            _ -> {
              throw new IllegalStateException("secret");
            });

    assertThat(scene.ended(refused.id()).error())
        .isEqualTo(new TaskError("ENGINE_TIMEOUT", "It did not answer."));
    assertThat(scene.ended(refused.id()).parts())
        .extracting(TaskPart::state)
        .containsExactly(TaskPartState.SKIPPED);
    assertThat(scene.ended(broken.id()).toString()).contains("INTERNAL").doesNotContain("secret");
  }

  @Test
  void a_cancelled_task_skips_what_it_has_not_begun() {
    var id =
        scene
            .launch(
                task(one, "web", "db"),
                run -> {
                  run.begins(0);
                  if (run.isCancelledWithin(LONG)) {
                    run.succeeded(0);
                  }
                })
            .id();
    scene.as(ADA, () -> cancel(id));

    var ended = scene.ended(id);

    assertThat(ended.state()).isEqualTo(TaskState.CANCELLED);
    assertThat(ended.cancelRequested()).isTrue();
    assertThat(ended.result()).isEqualTo(new TaskResult(1, 0, 0, 1));
    assertThat(codeOf(() -> scene.as(ADA, () -> cancel(id)))).isEqualTo(ErrorCode.TASK_ENDED);
    assertThat(scene.audit.lines())
        .containsExactly(
            "task.cancel %s by ada: succeeded".formatted(id),
            "task.cancel %s by ada: TASK_ENDED".formatted(id));
  }

  @Test
  void a_task_is_seen_by_who_began_it_and_by_who_sees_all_of_its_servers() {
    var here = ended(one);
    var both = ended(one, two);
    assertThat(listed(BOB)).containsExactlyInAnyOrder(here, both);

    scene.access.hide(two);
    assertThat(listed(BOB)).containsExactly(here);
    assertThat(codeOf(() -> scene.task(BOB, both))).isEqualTo(ErrorCode.TASK_NOT_FOUND);
    assertThat(listed(ADA)).containsExactlyInAnyOrder(here, both);
    assertThat(scene.task(ADA, both).server()).isNull();

    scene.access.refuse(Action.TASK_VIEW);
    assertThat(listed(BOB)).isEmpty();
    assertThat(listed(ADA)).containsExactlyInAnyOrder(here, both);
  }

  @Test
  void a_task_of_another_is_cancelled_only_with_the_right() {
    var work = new CountDownLatch(1);
    var id = scene.launch(task(one, "web"), _ -> work.await()).id();
    scene.access.refuse(Action.TASK_CANCEL);

    assertThat(codeOf(() -> scene.as(BOB, () -> cancel(id)))).isEqualTo(ErrorCode.FORBIDDEN);
    assertThat(scene.task(ADA, id).cancelRequested()).isFalse();
    scene.as(ADA, () -> cancel(id));
    work.countDown();

    assertThat(scene.ended(id).cancelRequested()).isTrue();
  }

  @Test
  void a_token_sees_of_its_owners_tasks_those_that_it_began() {
    var byAda = ended(one);
    var token = Caller.byToken(ADA.userId(), "ada", UUID.randomUUID(), TokenLimits.none());
    var byToken =
        scene.as(token, () -> scene.get(TaskLauncher.class).launch(task(one, "web"), _ -> {}));
    scene.access.refuse(Action.TASK_VIEW);

    assertThat(listed(token)).containsExactly(byToken.id());
    assertThat(codeOf(() -> scene.task(token, byAda))).isEqualTo(ErrorCode.TASK_NOT_FOUND);
    assertThat(listed(ADA)).containsExactlyInAnyOrder(byAda, byToken.id());
  }

  @Test
  void what_a_former_run_left_open_is_interrupted() {
    var halfway = new CountDownLatch(1);
    var id =
        scene
            .launch(
                task(one, "done", "begun", "left"),
                run -> {
                  run.succeeded(0);
                  run.begins(1);
                  halfway.countDown();
                  Thread.sleep(LONG);
                })
            .id();
    await().until(() -> halfway.getCount() == 0);
    scene.get(OpenTasks.class).writeAll();

    try (var next = new TaskScene(database)) {
      next.get(TaskKeeping.class).begin();
      var left = next.task(ADA, id);

      assertThat(left.state()).isEqualTo(TaskState.INTERRUPTED);
      assertThat(left.endedAt()).isNotNull();
      assertThat(left.error()).isEqualTo(Interruption.ERROR);
      assertThat(left.parts())
          .extracting(TaskPart::state)
          .containsExactly(TaskPartState.SUCCEEDED, TaskPartState.FAILED, TaskPartState.SKIPPED);
      assertThat(left.result()).isEqualTo(new TaskResult(1, 1, 0, 1));
    }
  }

  @Test
  void tasks_that_ended_long_ago_are_removed() {
    var old = ended(one);
    scene.clock.advance(TaskScene.SETTINGS.retention().plusHours(1));
    var work = new CountDownLatch(1);
    var open = scene.launch(task(one, "web"), _ -> work.await()).id();
    var fresh = ended(one);

    scene.get(TaskKeeping.class).clean();

    assertThat(codeOf(() -> scene.task(ADA, old))).isEqualTo(ErrorCode.TASK_NOT_FOUND);
    assertThat(listed(ADA)).containsExactlyInAnyOrder(open, fresh);
    work.countDown();
  }

  @Test
  void a_list_comes_in_pages_and_by_state() {
    var ids =
        IntStream.range(0, 3)
            .mapToObj(_ -> {
              scene.clock.advance(Duration.ofSeconds(1));
              return ended(one);
            })
            .toList();

    var first = list(ADA, 2, null);
    assertThat(first.items()).extracting(TaskSummary::id).containsExactly(ids.get(2), ids.get(1));
    assertThat(list(ADA, 2, first.nextCursor()).items())
        .extracting(TaskSummary::id)
        .containsExactly(ids.getFirst());
    assertThat(
            scene
                .as(
                    ADA,
                    () -> scene.get(Tasks.class).list(new TaskQuery(List.of("running"), null), 10))
                .items())
        .isEmpty();
    assertThat(codeOf(() -> list(ADA, 2, "nonsense"))).isEqualTo(ErrorCode.VALIDATION_FAILED);
  }

  @Test
  void work_is_done_in_the_name_of_who_began_it() throws Exception {
    var seen = new CompletableFuture<String>();
    scene.launch(
        task(one, "web"),
        run -> {
          try {
            seen.complete(
                run.inNameOfCaller(() -> {
                  var current = scene.get(CurrentCaller.class);
                  return current.get().username() + current.requestId() + current.address();
                }));
          } catch (Exception unexpected) {
            seen.completeExceptionally(unexpected);
          }
        });

    assertThat(seen.get()).isEqualTo("adaOptional[request-1]Optional[192.0.2.1]");
  }

  @Test
  void nobody_has_any_number_of_open_tasks() {
    var work = new CountDownLatch(1);
    IntStream.range(0, TaskScene.SETTINGS.mostByUser())
        .forEach(_ -> scene.launch(task(one, "web"), _ -> work.await()));

    assertThat(codeOf(() -> scene.launch(task(one, "web"), _ -> {})))
        .isEqualTo(ErrorCode.TOO_MANY_TASKS);
    work.countDown();
    await().until(() -> list(ADA, 10, null).items().stream().allMatch(it -> it.state().isEnd()));
    assertThat(scene.launch(task(one, "web"), _ -> {}).state()).isEqualTo(TaskState.QUEUED);
  }

  private UUID ended(ServerId... servers) {
    var parts = List.of(servers).stream().map(server -> part("web", server)).toList();
    var begun = scene.launch(new NewTask(KIND, Set.of(servers), parts), run -> run.succeeded(0));
    return scene.ended(begun.id()).id();
  }

  private static NewTask task(ServerId server, String... parts) {
    return new NewTask(
        KIND, Set.of(server), List.of(parts).stream().map(name -> part(name, server)).toList());
  }

  private @Nullable Task cancel(UUID id) {
    scene.get(Tasks.class).cancel(id.toString());
    return null;
  }

  private List<UUID> listed(Caller caller) {
    return list(caller, 100, null).items().stream().map(TaskSummary::id).toList();
  }

  private TaskPage list(Caller caller, int limit, @Nullable String cursor) {
    return scene.as(
        caller, () -> scene.get(Tasks.class).list(new TaskQuery(List.of(), cursor), limit));
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call).code();
  }
}
