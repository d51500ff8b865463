package io.dcp.engine.docker;

import static io.dcp.engine.docker.FakeEngine.json;
import static io.dcp.engine.docker.FakeEngine.withPing;
import static io.dcp.platform.problem.ErrorCode.ENDPOINT_REFUSED;
import static io.dcp.platform.problem.ErrorCode.ENGINE_REFUSED;
import static io.dcp.platform.problem.ErrorCode.ENGINE_TIMEOUT;
import static io.dcp.platform.problem.ErrorCode.ENGINE_UNREACHABLE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.engine.AddressGuard;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.ProgramStream;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are taken over, with engines that behave badly. */
@Timeout(30)
class HijackTest {
  private static final String PROGRAM = "a".repeat(64);
  private static final String UPGRADED = "HTTP/1.1 101 UPGRADED\r\nUpgrade: tcp\r\n\r\n";
  private static final int MOST_STREAMS = 3;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  @TempDir private Path folder;
  private FakeEngine fake;
  private DockerEngine engine;

  @BeforeEach
  void connect() throws IOException {
    fake = new FakeEngine(folder, withPing("1.41", (_, _) -> {}));
    engine = open(fake.address(), (_, _) -> true);
  }

  @AfterEach
  void disconnect() throws IOException {
    engine.close();
    fake.close();
    threads.shutdownNow();
  }

  private DockerEngine open(EngineAddress address, AddressGuard guard) {
    var second = Duration.ofSeconds(1);
    return new DockerEngine(
        new DockerConnection(
            Lab.target(address, Optional.empty()),
            guard,
            new EngineSettings(
                second, second, second, second, second, second, second, 4, MOST_STREAMS, 100_000),
            threads),
        Clock.systemUTC());
  }

  @Test
  void what_follows_the_head_at_once_is_not_lost() {
    answer(UPGRADED + "first bytes");
    var text = new ByteArrayOutputStream();

    try (var stream = engine.programs().start(PROGRAM, true)) {
      stream.readTo((_, buffer, offset, length) -> {
        text.write(buffer, offset, length);
        stream.close();
      });
    }

    assertThat(text.toString(UTF_8)).isEqualTo("first bytes");
    assertThat(fake.requests()).last().isEqualTo("POST /v1.41/exec/" + PROGRAM + "/start HTTP/1.1");
  }

  @Test
  void an_engine_that_does_not_answer_ends_by_the_deadline_and_leaves_no_connection() {
    assertThat(codeOf(() -> engine.programs().start(PROGRAM, true))).isEqualTo(ENGINE_TIMEOUT);
    await().until(() -> fake.open() == 1);
  }

  @Test
  void a_refusal_carries_the_engines_sentence() {
    fake.script(
        withPing("1.41", (_, out) -> json(out, 500, "{\"message\":\"the disk is on fire\"}")));

    var failure = failureOf(() -> engine.programs().start(PROGRAM, true));

    assertThat(failure.code()).isEqualTo(ENGINE_REFUSED);
    assertThat(failure.sentence()).contains("the disk is on fire");
  }

  @Test
  void a_refusal_in_chunks_carries_the_engines_sentence() {
    answer(
        "HTTP/1.1 500 x\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "1c\r\n{\"message\":\"it is on fire.\"}\r\n0\r\n\r\n");

    assertThat(failureOf(() -> engine.programs().start(PROGRAM, true)).sentence())
        .contains("it is on fire");
  }

  @Test
  void s24_an_endless_head_is_cut() {
    answer("HTTP/1.1 101 UPGRADED\r\nX: " + "x".repeat(20_000));

    assertThat(codeOf(() -> engine.programs().start(PROGRAM, true))).isEqualTo(ENGINE_REFUSED);
  }

  @Test
  void s24_what_is_no_http_is_refused() {
    answer("SSH-2.0-OpenSSH_9.2\r\n\r\n");

    assertThat(codeOf(() -> engine.programs().start(PROGRAM, true))).isEqualTo(ENGINE_UNREACHABLE);
  }

  @Test
  void s24_a_frame_of_4_gigabytes_is_read_piece_by_piece() {
    fake.script(
        withPing(
            "1.41",
            (_, out) -> {
              write(out, UPGRADED);
              out.write(new byte[] {1, 0, 0, 0, -1, -1, -1, -1});
              write(out, "piece");
            }));
    var pieces = new ByteArrayOutputStream();

    try (var stream = engine.programs().start(PROGRAM, false)) {
      stream.readTo((_, buffer, offset, length) -> {
        pieces.write(buffer, offset, length);
        stream.close();
      });
    }

    assertThat(pieces.toString(UTF_8)).isEqualTo("piece");
  }

  @Test
  void s24_what_is_no_frame_is_refused() {
    answer(UPGRADED + "this is no frame");

    try (var stream = engine.programs().start(PROGRAM, false)) {
      assertThat(codeOf(() -> stream.readTo((_, _, _, _) -> {}))).isEqualTo(ENGINE_REFUSED);
    }
  }

  @Test
  void closing_frees_who_writes_to_an_engine_that_does_not_read() {
    fake.script(
        withPing(
            "1.41",
            (_, out) -> {
              write(out, UPGRADED);
              out.flush();
              hold();
            }));
    var stream = engine.programs().start(PROGRAM, true);
    var writing =
        CompletableFuture.supplyAsync(
            () ->
                codeOf(() -> {
                  while (true) {
                    stream.write(new byte[64_000], 0, 64_000);
                  }
                }),
            threads);

    await().during(Duration.ofMillis(200)).until(() -> !writing.isDone());
    stream.close();

    assertThat(writing.join()).isEqualTo(ENGINE_UNREACHABLE);
  }

  @Test
  void the_number_of_streams_is_bounded_and_a_closed_one_frees_its_place() {
    answer(UPGRADED);
    var streams = new ArrayList<ProgramStream>();
    for (var i = 0; i < MOST_STREAMS; i++) {
      streams.add(engine.programs().start(PROGRAM, true));
    }

    assertThat(codeOf(() -> engine.programs().start(PROGRAM, true))).isEqualTo(ENGINE_TIMEOUT);
    streams.getFirst().close();
    engine.programs().start(PROGRAM, true).close();
  }

  @Test
  void closing_the_engine_ends_every_stream() {
    answer(UPGRADED);
    var stream = engine.programs().start(PROGRAM, true);
    var reading = CompletableFuture.runAsync(() -> stream.readTo((_, _, _, _) -> {}), threads);

    engine.close();

    await().until(reading::isDone);
  }

  @Test
  void s09_an_address_that_the_guard_refuses_is_not_connected_to() throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var target =
          Lab.target(new EngineAddress.Tcp("localhost", server.getLocalPort()), Optional.empty());
      server.setSoTimeout(100);

      var refused =
          catchThrowableOfType(
              AddressRefusedException.class,
              () -> Wire.connect(Route.to(target, (_, _) -> false, EngineSettings.defaults())));

      assertThat(new EngineFailures(target).of(refused))
          .isInstanceOfSatisfying(
              DomainException.class,
              failure -> assertThat(failure.code()).isEqualTo(ENDPOINT_REFUSED));
      assertThat(catchThrowableOfType(IOException.class, server::accept)).isNotNull();
    }
  }

  private void hold() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(String bytes) {
    fake.script(withPing("1.41", (_, out) -> write(out, bytes)));
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return failureOf(call).code();
  }

  private static DomainException failureOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call);
  }
}
