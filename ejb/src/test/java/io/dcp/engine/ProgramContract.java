package io.dcp.engine;

import static io.dcp.platform.problem.ErrorCode.CONTAINER_NOT_FOUND;
import static io.dcp.platform.problem.ErrorCode.CONTAINER_STATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.platform.problem.DomainException;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every engine does with programs inside containers. */
public abstract class ProgramContract extends ContractScene {
  @Test
  void a_program_without_a_terminal_has_two_outputs_and_an_exit_code() {
    var run =
        run(started("program"), program(false, "sh", "-c", "echo out; echo größer >&2; exit 3"));

    assertThat(run.stdout()).isEqualTo("out\n");
    assertThat(run.stderr()).isEqualTo("größer\n");
    assertThat(run.state()).isEqualTo(new ProgramState(false, 3));
  }

  @Test
  void a_program_gets_user_folder_and_variables() {
    var request =
        new ProgramRequest(
            List.of("sh", "-c", "id -u; pwd; echo $GREETING"),
            "65534",
            "/tmp",
            Map.of("GREETING", "a=b c"),
            false);

    assertThat(run(started("program"), request).stdout()).isEqualTo("65534\n/tmp\na=b c\n");
  }

  @Test
  void the_end_of_the_input_leaves_the_output_open() throws Exception {
    var programs = engine().programs();
    var id = programs.prepare(started("program"), program(false, "cat"));
    try (var stream = programs.start(id, false)) {
      var text = new Collected();
      stream.write("hello".getBytes(UTF_8), 0, 5);
      stream.closeInput();

      within(() -> stream.readTo(text));

      assertThat(text.stdout()).isEqualTo("hello");
    }
    await().until(() -> !programs.state(id).running());
    assertThat(programs.state(id).exitCode()).isZero();
  }

  @Test
  void a_terminal_has_a_size_and_ends_with_its_shell() throws Exception {
    var programs = engine().programs();
    var id = programs.prepare(started("program"), program(true, "sh"));
    try (var stream = programs.start(id, true)) {
      await().ignoreException(DomainException.class).until(() -> resized(programs, id));
      var text = new Collected();
      var input = "stty size\nexit 7\n".getBytes(UTF_8);
      stream.write(input, 0, input.length);

      within(() -> stream.readTo(text));

      assertThat(text.stdout()).contains("37 113");
      assertThat(text.stderr()).isEmpty();
    }
    await().until(() -> !programs.state(id).running());
    assertThat(programs.state(id).exitCode()).isEqualTo(7);
  }

  @Test
  void closing_a_terminal_from_another_thread_ends_the_reading_but_not_the_shell()
      throws Exception {
    var programs = engine().programs();
    var id = programs.prepare(started("program"), program(true, "sh"));
    var stream = programs.start(id, true);

    Thread.ofVirtual().start(stream::close);
    within(() -> stream.readTo(new Collected()));

    await().until(() -> programs.state(id).running());
  }

  @Test
  void a_program_that_cannot_be_started_tells_so_by_its_exit_code() {
    var run = run(started("program"), program(false, "no-such-program"));

    assertThat(run.state().exitCode()).isIn(126, 127);
    assertThat(run.stdout() + run.stderr()).contains("executable file not found");
  }

  @Test
  void programs_run_only_in_containers_that_run() {
    var programs = engine().programs();
    var id = created("still");

    assertThat(codeOf(() -> programs.prepare(id, program(false, "cat"))))
        .isEqualTo(CONTAINER_STATE);
    assertThat(codeOf(() -> programs.attach(id))).isEqualTo(CONTAINER_STATE);
    assertThat(codeOf(() -> programs.prepare("no-such-container", program(false, "cat"))))
        .isEqualTo(CONTAINER_NOT_FOUND);
    assertThat(codeOf(() -> programs.attach("../images"))).isEqualTo(CONTAINER_NOT_FOUND);
    engine().containers().start(id);
    engine().containers().pause(id);
    assertThat(codeOf(() -> programs.prepare(id, program(false, "cat"))))
        .isEqualTo(CONTAINER_STATE);
    engine().containers().unpause(id);
  }

  @Test
  void the_containers_own_program_can_be_watched() throws Exception {
    var id = start(created("own", List.of("sh", "-c", "while :; do echo tick; sleep 0.1; done")));
    try (var stream = engine().programs().attach(id)) {
      var text = new Collected();
      within(() ->
          stream.readTo((channel, buffer, offset, length) -> {
            text.received(channel, buffer, offset, length);
            stream.close();
          }));

      assertThat(text.stdout()).startsWith("tick\n");
    }
  }

  private record Run(String stdout, String stderr, ProgramState state) {}

  private Run run(String container, ProgramRequest request) {
    var programs = engine().programs();
    var id = programs.prepare(container, request);
    var text = new Collected();
    try (var stream = programs.start(id, request.terminal())) {
      stream.readTo(text);
    }
    await().until(() -> !programs.state(id).running());
    return new Run(text.stdout(), text.stderr(), programs.state(id));
  }

  private static ProgramRequest program(boolean terminal, String... command) {
    return new ProgramRequest(List.of(command), null, null, Map.of(), terminal);
  }

  private static boolean resized(EnginePrograms programs, String id) {
    programs.resize(id, 113, 37);
    return true;
  }

  private static void within(Runnable reading) throws Exception {
    CompletableFuture.runAsync(reading, Thread.ofVirtual()::start).get(20, TimeUnit.SECONDS);
  }

  /** What a program wrote. */
  private static final class Collected implements ProgramStream.Output {
    private final ByteArrayOutputStream stdout = new ByteArrayOutputStream();
    private final ByteArrayOutputStream stderr = new ByteArrayOutputStream();

    @Override
    public void received(ProgramStream.Channel channel, byte[] buffer, int offset, int length) {
      var bytes = channel == ProgramStream.Channel.STDERR ? stderr : stdout;
      bytes.write(buffer, offset, length);
    }

    String stdout() {
      return stdout.toString(UTF_8);
    }

    String stderr() {
      return stderr.toString(UTF_8);
    }
  }
}
