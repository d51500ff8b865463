package io.dcp.terminals.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.terminals.CommandRequest;
import io.dcp.engine.TestingEngine;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.LastingRights;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.recordings.control.TestingRecorder;
import io.dcp.servers.control.TestingFleet;
import io.dcp.terminals.boundary.Terminal;
import io.dcp.terminals.boundary.TerminalRequest;
import io.dcp.terminals.boundary.TerminalSize;
import io.dcp.terminals.boundary.TerminalViewer;
import io.dcp.terminals.boundary.Terminals;
import io.dcp.testing.RecordedAudit;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TerminalsTest {
  private static final Duration RECONNECT = Duration.ofSeconds(2);
  private static final Duration IDLE = Duration.ofSeconds(6);
  private static final int MOST = 3;

  private final TestingFleet testing = new TestingFleet();
  private final TestingAccess access = new TestingAccess();
  private final CurrentCaller caller = TestingAccess.caller();
  private final RecordedAudit audit = new RecordedAudit();
  private final CommandRuns runs = new CommandRuns(testing.threads);
  private final ProgramEnding ending = new ProgramEnding(testing.fleet, runs);
  private final TerminalSettings settings =
      new TerminalSettings(
          RECONNECT,
          IDLE,
          MOST,
          Duration.ofMillis(300),
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          Duration.ofSeconds(10));
  private final TerminalHub hub =
      new TerminalHub(
          settings,
          ending,
          new LastingRights(access, (_, _, _) -> Optional.empty()),
          testing.threads);
  private final TestingRecorder recorder = new TestingRecorder();
  private final Terminals terminals = terminalsOf(caller);
  private ServerId server;
  private TestingEngine engine;
  private ContainerRef container;

  @BeforeEach
  void begin() {
    server = testing.add("one");
    engine = testing.engine(server);
    engine.images().hold("shell:1");
    var id =
        engine
            .containers()
            .create(
                new ContainerCreate("web", "shell:1", null, null, null, null, null, null, false));
    engine.containers().start(id);
    container = new ContainerRef(id);
    hub.start();
  }

  @AfterEach
  void end() {
    hub.stop();
    testing.close();
  }

  private Terminals terminalsOf(CurrentCaller who) {
    return new Terminals(
        new TerminalOpening(
            testing.fleet,
            hub,
            settings,
            new TerminalRecords(audit, who),
            new ShellSearch(runs),
            runs,
            recorder),
        hub,
        who);
  }

  @Test
  void a_shell_is_found_answers_and_tells_its_exit_code() throws Exception {
    var viewer = new Seen();
    var terminal = terminals.exec(server, container, shell(), viewer);

    assertThat(viewer.shell).isEqualTo("/bin/ash");
    type(terminal, "echo hello\nexit 7\n");

    await().until(() -> viewer.over != null);
    assertThat(viewer.text()).contains("hello");
    assertThat(viewer.exits).containsExactly(7);
    await().until(() -> hub.count() == 0);
    assertThat(audit.lines())
        .containsExactly("container.exec " + container + ": /bin/ash by ada: succeeded");
  }

  @Test
  void the_size_of_the_address_reaches_the_program() throws Exception {
    var viewer = new Seen();
    var terminal =
        terminals.exec(
            server,
            container,
            new TerminalRequest(List.of("sh"), null, true, new TerminalSize(120, 40)),
            viewer);
    await().until(() -> engine.programs().sizes().contains("40 120"));

    terminal.resize(new TerminalSize(1, 5_000));

    await().until(() -> engine.programs().sizes().contains("1000 1"));
  }

  @Test
  void who_comes_back_in_time_finds_the_terminal_with_what_it_showed() throws Exception {
    var before = new Seen();
    var terminal = terminals.exec(server, container, shell(), before);
    type(terminal, "echo before\n");
    await().until(() -> before.text().contains("before"));

    terminal.leave(false);
    type(terminal, "echo meanwhile\n");
    var after = new Seen();
    var resumed = terminals.resume(server, container, before.id, after);
    await().until(() -> after.text().contains("meanwhile"));
    type(resumed, "echo after\n");

    await().until(() -> after.text().contains("after"));
    assertThat(after.text()).contains("before").contains("meanwhile");
    assertThat(after.id).isEqualTo(before.id);
    assertThat(engine.programs().running()).isEqualTo(1);
  }

  @Test
  void the_newer_connection_takes_the_terminal_over() throws Exception {
    var before = new Seen();
    var terminal = terminals.exec(server, container, shell(), before);

    terminals.resume(server, container, before.id, new Seen());
    terminal.leave(true);

    assertThat(before.replaced).isTrue();
    await().during(Duration.ofMillis(500)).until(() -> engine.programs().running() == 1);
  }

  @Test
  void nobody_else_gets_a_terminal_and_nobody_from_another_container() throws Exception {
    var viewer = new Seen();
    terminals.exec(server, container, shell(), viewer);
    var eve = terminalsOf(TestingAccess.caller());

    assertThat(codeOf(() -> eve.resume(server, container, viewer.id, new Seen())))
        .isEqualTo(ErrorCode.TERMINAL_NOT_FOUND);
    assertThat(
            codeOf(() ->
                terminals.resume(server, new ContainerRef("f".repeat(64)), viewer.id, new Seen())))
        .isEqualTo(ErrorCode.TERMINAL_NOT_FOUND);
    assertThat(codeOf(() -> terminals.resume(server, container, "nonsense", new Seen())))
        .isEqualTo(ErrorCode.TERMINAL_NOT_FOUND);
  }

  @Test
  void s25_who_vanishes_and_stays_away_loses_the_shell() throws Exception {
    var viewer = new Seen();
    terminals.exec(server, container, shell(), viewer).leave(false);

    await().during(RECONNECT.minusMillis(700)).until(() -> engine.programs().running() == 1);
    await().atMost(RECONNECT).until(() -> engine.programs().running() == 0);

    assertThat(codeOf(() -> terminals.resume(server, container, viewer.id, new Seen())))
        .isEqualTo(ErrorCode.TERMINAL_NOT_FOUND);
  }

  @Test
  void s25_who_leaves_for_good_ends_the_shell_at_once_also_one_that_does_not_listen()
      throws Exception {
    var polite = terminals.exec(server, container, shell(), new Seen());
    var deaf = terminals.exec(server, container, shell(), new Seen());
    type(deaf, "deaf\n");

    polite.leave(true);
    deaf.leave(true);

    await().atMost(RECONNECT).until(() -> engine.programs().running() == 0);
    assertThat(hub.count()).isZero();
  }

  @Test
  void s25_a_lost_right_ends_the_shell_also_while_nobody_looks() throws Exception {
    terminals.exec(server, container, shell(), new Seen()).leave(false);

    access.refuse(Action.CONTAINER_EXEC);

    await().atMost(Duration.ofMillis(1_500)).until(() -> engine.programs().running() == 0);
  }

  @Test
  void s25_who_loses_the_right_is_not_told_that_the_shell_exited() throws Exception {
    var viewer = new Seen();
    terminals.exec(server, container, shell(), viewer);

    access.refuse(Action.CONTAINER_EXEC);

    await().until(() -> hub.count() == 0);
    assertThat(viewer.exits).isEmpty();
    assertThat(viewer.over).isNull();
  }

  @Test
  void a_terminal_that_nobody_uses_is_ended_and_says_so() throws Exception {
    var viewer = new Seen();
    terminals.exec(server, container, shell(), viewer);

    await().atMost(IDLE.plusSeconds(3)).until(() -> viewer.over != null);

    assertThat(viewer.failures).containsExactly("TERMINAL_IDLE");
    await().until(() -> engine.programs().running() == 0);
  }

  @Test
  void f11_a_stop_leaves_no_shell_behind() throws Exception {
    type(terminals.exec(server, container, shell(), new Seen()), "deaf\n");
    terminals.exec(server, container, shell(), new Seen());

    var begun = System.nanoTime();
    hub.stop();

    assertThat(engine.programs().running()).isZero();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(RECONNECT);
    assertThat(codeOf(() -> terminals.exec(server, container, shell(), new Seen())))
        .isEqualTo(ErrorCode.TOO_MANY_STREAMS);
  }

  @Test
  void what_cannot_be_ended_is_audited_and_tried_again() throws Exception {
    var viewer = new Seen();
    var terminal = terminals.exec(server, container, shell(), viewer);
    type(terminal, "deaf\n");
    engine.failWith(ErrorCode.ENGINE_UNREACHABLE);

    terminal.leave(true);
    await()
        .until(() ->
            audit.lines().stream().anyMatch(line -> line.contains("container.exec.survived")));
    assertThat(engine.programs().running()).isEqualTo(1);
    engine.heal();

    await().until(() -> engine.programs().running() == 0);
  }

  @Test
  void leaving_the_containers_own_program_never_ends_it() throws Exception {
    var viewer = new Seen();
    var terminal = terminals.attach(server, container, shell(), viewer);
    await().until(() -> viewer.text().contains("tick"));
    var prepared = engine.programs().prepared();

    terminal.leave(true);

    await().until(() -> hub.count() == 0);
    assertThat(engine.programs().prepared()).isEqualTo(prepared);
    assertThat(audit.lines())
        .containsExactly("container.attach " + container + " by ada: succeeded");
  }

  @Test
  void the_number_of_terminals_is_bounded() throws Exception {
    for (var i = 0; i < MOST; i++) {
      terminals.exec(server, container, shell(), new Seen());
    }

    assertThat(codeOf(() -> terminals.exec(server, container, shell(), new Seen())))
        .isEqualTo(ErrorCode.TOO_MANY_STREAMS);
  }

  @Test
  void a_command_that_takes_too_long_is_killed() {
    var oneShot = new OneShot(testing.fleet, runs, ending);
    var request = new CommandRequest(List.of("sh", "-c", "sleep 1000"), null, null, null, 1);

    var late =
        catchThrowableOfType(DomainException.class, () -> oneShot.run(server, "web", request));

    assertThat(late.code()).isEqualTo(ErrorCode.COMMAND_TIMEOUT);
    assertThat(late.sentence()).contains("it was killed");
    assertThat(engine.programs().running()).isZero();
  }

  @Test
  void the_output_of_a_command_is_bounded() {
    var oneShot = new OneShot(testing.fleet, runs, ending);
    var request = new CommandRequest(List.of("sh", "-c", "flood; flood"), null, null, null, null);

    var result = oneShot.run(server, "web", request);

    assertThat(result.truncated()).isTrue();
    assertThat(result.stdout()).hasSize(1024 * 1024);
    assertThat(result.exitCode()).isZero();
  }

  private static TerminalRequest shell() {
    return new TerminalRequest(List.of(), null, true, null);
  }

  private static void type(Terminal terminal, String text) throws InterruptedException {
    terminal.input(text.getBytes(UTF_8));
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call).code();
  }

  /** A viewer that remembers all it saw. */
  private static final class Seen implements TerminalViewer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<Integer> exits = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private volatile String id = "";
    private volatile @Nullable String shell;
    private volatile @Nullable String over;
    private volatile boolean replaced;

    @Override
    public void session(String session, @Nullable String found, @Nullable UUID recording) {
      id = session;
      shell = found;
    }

    @Override
    public synchronized boolean output(byte[] piece) {
      bytes.writeBytes(piece);
      return true;
    }

    @Override
    public void exited(@Nullable Integer code) {
      exits.add(code == null ? -1 : code);
    }

    @Override
    public void failed(String code, String detail) {
      failures.add(code);
    }

    @Override
    public void over(String detail) {
      over = detail;
    }

    @Override
    public void replaced() {
      replaced = true;
    }

    synchronized String text() {
      return bytes.toString(UTF_8);
    }
  }
}
