package io.dcp.engine.docker;

import static io.dcp.engine.docker.FakeEngine.json;
import static io.dcp.engine.docker.FakeEngine.withPing;
import static io.dcp.platform.problem.ErrorCode.ENDPOINT_REFUSED;
import static io.dcp.platform.problem.ErrorCode.ENGINE_INCOMPATIBLE;
import static io.dcp.platform.problem.ErrorCode.ENGINE_REFUSED;
import static io.dcp.platform.problem.ErrorCode.ENGINE_TIMEOUT;
import static io.dcp.platform.problem.ErrorCode.ENGINE_UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.engine.AddressGuard;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineSettings;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The traps between the platform and an engine, each with what springs it. */
@Timeout(30)
class EngineTransportTest {
  private static final Duration DEADLINE = Duration.ofMillis(300);
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final FakeEngine.Script SILENT = (_, _) -> {};
  private static final FakeEngine.Script EMPTY = (_, out) -> json(out, 200, "{}");

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  @TempDir private Path folder;
  private FakeEngine fake;
  private Engine engine;

  @BeforeEach
  void connect() throws IOException {
    fake = new FakeEngine(folder, SILENT);
    engine = open(fake.address(), settings(PATIENT, 4), (_, _) -> true);
  }

  @AfterEach
  void disconnect() throws IOException {
    engine.close();
    fake.close();
    threads.shutdownNow();
  }

  private Engine open(EngineAddress address, EngineSettings settings, AddressGuard guard) {
    return new DockerEngine(
        new DockerConnection(Lab.target(address, Optional.empty()), guard, settings, threads),
        Clock.systemUTC());
  }

  private static EngineSettings settings(Duration request, int atOnce) {
    return new EngineSettings(
        request,
        request,
        request,
        request,
        request,
        request,
        Duration.ofMillis(50),
        atOnce,
        atOnce,
        100_000);
  }

  @Test
  void a_call_on_a_unix_socket_ends_by_its_deadline_and_leaves_no_connection() {
    fake.script(withPing("1.41", EMPTY));
    engine.ping(PATIENT);
    fake.script(SILENT);
    var start = System.nanoTime();

    assertThat(codeOf(() -> engine.ping(DEADLINE))).isEqualTo(ENGINE_TIMEOUT);

    assertThat(Duration.ofNanos(System.nanoTime() - start))
        .isBetween(DEADLINE, Duration.ofSeconds(3));
    assertThat(fake.requests()).hasSize(2);
    await().until(() -> fake.ended() == 1 && fake.open() == 0);
  }

  @Test
  void an_answer_that_stops_in_the_middle_ends_by_the_deadline() {
    fake.script(withPing("1.41", EMPTY));
    engine.ping(PATIENT);
    fake.script((_, out) -> write(out, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"));

    assertThat(codeOf(() -> engine.ping(DEADLINE))).isEqualTo(ENGINE_TIMEOUT);
    await().until(() -> fake.ended() == 1 && fake.open() == 0);
  }

  @Test
  void a_question_survives_connections_that_died_in_the_pool() throws IOException {
    fake.script(withPing("1.41", EMPTY));
    engine.info();

    fake.dropConnections();

    assertThat(engine.info().cpus()).isZero();
    assertThat(fake.requests()).filteredOn(line -> line.contains("/info")).hasSize(2);
  }

  @Test
  void a_change_never_goes_out_on_a_connection_that_may_be_dead() throws IOException {
    fake.script(withPing("1.41", (_, out) -> json(out, 204, "")));
    engine.ping(PATIENT);

    fake.dropConnections();
    engine.containers().start("web");

    assertThat(fake.requests()).last().asString().startsWith("POST /v1.41/containers/web/start");
  }

  @Test
  void a_change_without_an_answer_is_not_repeated() {
    fake.script(withPing("1.41", (_, out) -> out.close()));

    assertThat(codeOf(() -> engine.containers().start("web"))).isEqualTo(ENGINE_UNREACHABLE);
    assertThat(fake.requests()).filteredOn(line -> line.startsWith("POST")).hasSize(1);
  }

  @Test
  void a_redirect_is_not_followed() {
    fake.script((_, out) -> json(out, 302, "", "Location: http://127.0.0.1:1/elsewhere"));

    assertThat(codeOf(() -> engine.ping(PATIENT))).isEqualTo(ENGINE_INCOMPATIBLE);
    assertThat(fake.requests()).hasSize(1);
  }

  @Test
  void an_endless_answer_is_cut_and_refused() {
    fake.script(
        withPing(
            "1.41",
            (_, out) -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
              for (var i = 0; i < 1_000; i++) {
                out.write(new byte[1_000]);
              }
            }));

    var failure = failureOf(() -> engine.info());

    assertThat(failure.code()).isEqualTo(ENGINE_REFUSED);
    assertThat(failure.sentence()).contains("lab-1").contains("too large");
  }

  @Test
  void endless_headers_are_refused() {
    fake.script((_, out) -> {
      write(out, "HTTP/1.1 200 OK\r\n");
      for (var i = 0; i < 10_000; i++) {
        write(out, "X-" + i + ": y\r\n");
      }
    });

    assertThat(codeOf(() -> engine.ping(PATIENT))).isEqualTo(ENGINE_UNREACHABLE);
  }

  @Test
  void the_lower_version_is_spoken_and_agreed_on_again_with_each_ping() {
    fake.script(withPing("1.99", EMPTY));
    engine.info();
    fake.script(withPing("1.41", EMPTY));
    engine.ping(PATIENT);
    engine.info();

    assertThat(fake.requests())
        .containsExactly(
            "GET /_ping HTTP/1.1",
            "GET /v1.47/info HTTP/1.1",
            "GET /_ping HTTP/1.1",
            "GET /v1.41/info HTTP/1.1");
  }

  @Test
  void an_engine_that_is_too_old_or_too_new_is_incompatible() {
    fake.script(withPing("1.39", EMPTY));
    assertThat(codeOf(() -> engine.info())).isEqualTo(ENGINE_INCOMPATIBLE);

    fake.script(
        withPing(
            "1.99",
            (_, out) ->
                json(
                    out,
                    400,
                    "{\"message\":\"client version 1.47 is too old. Minimum supported API version is"
                        + " 1.60\"}")));
    assertThat(codeOf(() -> engine.info())).isEqualTo(ENGINE_INCOMPATIBLE);
  }

  @Test
  void what_speaks_http_without_being_an_engine_is_incompatible() {
    fake.script((_, out) -> json(out, 200, "<html>hello</html>"));

    assertThat(codeOf(() -> engine.ping(PATIENT))).isEqualTo(ENGINE_INCOMPATIBLE);
  }

  @Test
  void an_answer_that_is_no_json_is_refused() {
    fake.script(withPing("1.41", (_, out) -> json(out, 200, "{\"ID\":")));

    assertThat(codeOf(() -> engine.info())).isEqualTo(ENGINE_REFUSED);
  }

  @Test
  void the_engines_own_sentence_is_passed_on_in_one_line() {
    fake.script(
        withPing("1.41", (_, out) -> json(out, 500, "{\"message\":\"disk\\n full\\u001b[31m\"}")));

    assertThat(failureOf(() -> engine.info()).sentence())
        .isEqualTo("The engine of the server “lab-1” refused: disk full [31m.");
  }

  @Test
  void a_hanging_engine_occupies_a_bounded_number_of_callers() throws Exception {
    try (var two = open(fake.address(), settings(Duration.ofSeconds(2), 2), (_, _) -> true)) {
      var callers = new ArrayList<Future<ErrorCode>>();
      for (var i = 0; i < 2; i++) {
        callers.add(threads.submit(() -> codeOf(() -> two.ping(Duration.ofSeconds(2)))));
      }
      await().until(() -> fake.open() == 2);

      var refused = failureOf(() -> two.ping(Duration.ofSeconds(2)));

      assertThat(refused.sentence()).contains("busy");
      assertThat(callers).noneMatch(Future::isDone);
      for (var caller : callers) {
        assertThat(caller.get()).isEqualTo(ENGINE_TIMEOUT);
      }
      fake.script(withPing("1.41", EMPTY));
      assertThat(two.ping(Duration.ofSeconds(2))).isPositive();
    }
  }

  @Test
  void a_missing_socket_is_named_as_the_reason() {
    try (var nowhere =
        open(
            new EngineAddress.Unix(folder.resolve("none.sock")),
            settings(PATIENT, 2),
            (_, _) -> true)) {
      var failure = failureOf(() -> nowhere.ping(PATIENT));

      assertThat(failure.code()).isEqualTo(ENGINE_UNREACHABLE);
      assertThat(failure.sentence())
          .isEqualTo("The server “lab-1” does not answer: its socket does not exist.");
    }
  }

  @Test
  void an_address_that_the_guard_refuses_is_never_connected_to() throws IOException {
    try (var listener = new ServerSocket(0);
        var guarded =
            open(
                new EngineAddress.Tcp("localhost", listener.getLocalPort()),
                settings(PATIENT, 2),
                (_, address) -> !address.isLoopbackAddress())) {
      listener.setSoTimeout(50);

      assertThat(codeOf(() -> guarded.ping(PATIENT))).isEqualTo(ENDPOINT_REFUSED);
      assertThat(catchThrowableOfType(IOException.class, listener::accept))
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void a_tcp_port_that_nobody_listens_on_refuses_the_connection() throws IOException {
    int port;
    try (var listener = new ServerSocket(0)) {
      port = listener.getLocalPort();
    }
    try (var nobody =
        open(new EngineAddress.Tcp("127.0.0.1", port), settings(PATIENT, 2), (_, _) -> true)) {
      assertThat(failureOf(() -> nobody.ping(PATIENT)).sentence())
          .contains("the connection was refused");
    }
  }

  @Test
  void a_closed_engine_fails_as_unreachable() {
    engine.close();

    assertThat(codeOf(() -> engine.ping(PATIENT))).isEqualTo(ENGINE_UNREACHABLE);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static ErrorCode codeOf(ThrowingCallable call) {
    return failureOf(call).code();
  }

  private static DomainException failureOf(ThrowingCallable call) {
    return catchThrowableOfType(DomainException.class, call);
  }
}
