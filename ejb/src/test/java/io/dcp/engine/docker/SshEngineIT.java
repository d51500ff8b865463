package io.dcp.engine.docker;

import static io.dcp.platform.problem.ErrorCode.ENGINE_UNREACHABLE;
import static io.dcp.platform.problem.ErrorCode.HOST_KEY_CHANGED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.dcp.engine.Engine;
import io.dcp.engine.EngineSettings;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.Followed;
import io.dcp.engine.HostKeyPin;
import io.dcp.engine.SshMaterial;
import io.dcp.engine.ssh.SshChannel;
import io.dcp.engine.ssh.SshLink;
import io.dcp.platform.problem.DomainException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Engines behind a real OpenSSH, and what can be wrong with it. */
@EnabledIfEnvironmentVariable(named = "DCP_LAB_ENGINE2_SSH", matches = ".+")
@Timeout(120)
class SshEngineIT {
  /** The engine for faults; the other one is shared with other tests. */
  private static final int ENGINE = 2;

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (var one : opened.reversed()) {
      one.close();
    }
    threads.close();
    Lab.control("sshd", "2", "start");
  }

  private Engine open(EngineTarget target) {
    var engine =
        new DockerEngine(
            new DockerConnection(target, (_, _) -> true, EngineSettings.defaults(), threads),
            Clock.systemUTC());
    opened.add(engine);
    return engine;
  }

  private SshLink link() {
    var route =
        Route.to(
            Lab.overSsh(ENGINE, Lab.sshByKey(ENGINE)), (_, _) -> true, EngineSettings.defaults());
    opened.add(route);
    return route.ssh().orElseThrow();
  }

  @Test
  void the_user_signs_in_with_a_password_and_with_no_other() {
    var right = Lab.sshByPassword(ENGINE, Lab.variable("DCP_LAB_SSH_PASSWORD"));
    assertThat(open(Lab.overSsh(ENGINE, right)).ping(DEADLINE)).isPositive();

    var failure = failureOf(Lab.overSsh(ENGINE, Lab.sshByPassword(ENGINE, "wrong")));
    assertThat(failure.code()).isEqualTo(ENGINE_UNREACHABLE);
    assertThat(failure.sentence()).contains("does not accept the user").doesNotContain("wrong");
  }

  @Test
  void s20_a_machine_with_another_host_key_than_the_trusted_one_is_not_talked_to() {
    var failure = failureOf(Lab.overSsh(ENGINE, trusting(Lab.hostKey(1))));

    assertThat(failure.code()).isEqualTo(HOST_KEY_CHANGED);
    assertThat(failure.sentence()).contains(HostKeyPin.parse(Lab.hostKey(ENGINE)).fingerprint());
  }

  @Test
  void s20_a_machine_whose_key_nobody_trusts_is_not_talked_to() {
    var failure = failureOf(Lab.overSsh(ENGINE, trusting(null)));

    assertThat(failure.code()).isEqualTo(ENGINE_UNREACHABLE);
    assertThat(failure.sentence()).contains("not trusted yet");
  }

  @Test
  void s20_a_host_key_that_changes_cuts_the_server_off() throws Exception {
    var engine = open(Lab.overSsh(ENGINE, Lab.sshByKey(ENGINE)));
    assertThat(engine.ping(DEADLINE)).isPositive();

    Lab.control("sshd", "2", "rekey");

    var failure = catchThrowableOfType(DomainException.class, () -> engine.ping(DEADLINE));
    assertThat(failure.code()).isEqualTo(HOST_KEY_CHANGED);
    assertThat(open(Lab.overSsh(ENGINE, Lab.sshByKey(ENGINE))).ping(DEADLINE)).isPositive();
  }

  @Test
  void s09_an_address_behind_ssh_is_guarded_as_any_other() {
    var target = Lab.overSsh(ENGINE, Lab.sshByKey(ENGINE));
    try (var route = Route.to(target, (_, _) -> false, EngineSettings.defaults())) {
      assertThatThrownBy(() -> route.ssh().orElseThrow().open())
          .isInstanceOf(AddressRefusedException.class);
    }
  }

  @Test
  void a_socket_that_is_not_there_is_told_apart_from_a_machine_that_is_not_there() {
    var endpoint = Lab.variable("DCP_LAB_ENGINE2_SSH").replace("docker.sock", "no.sock");

    assertThat(failureOf(Lab.overSsh(endpoint, Lab.sshByKey(ENGINE))).sentence())
        .contains("cannot reach the engine's socket");
  }

  @Test
  void f01_streams_end_when_the_ssh_server_goes_and_calls_work_when_it_is_back() throws Exception {
    var engine = open(Lab.overSsh(ENGINE, Lab.sshByKey(ENGINE)));
    var events = new Followed();
    events.begin(engine, Optional.empty());

    Lab.control("sshd", "2", "stop");

    await().atMost(DEADLINE).until(events::hasEnded);
    assertThat(catchThrowableOfType(DomainException.class, () -> engine.ping(DEADLINE)).code())
        .isEqualTo(ENGINE_UNREACHABLE);
    Lab.control("sshd", "2", "start");
    assertThat(engine.ping(DEADLINE)).isPositive();
  }

  @Test
  void twenty_channels_take_three_connections_and_leave_one() throws Exception {
    var link = link();

    var channels = new ArrayList<SshChannel>();
    for (var opening : threads.invokeAll(twenty(link::open))) {
      channels.add(opening.get());
    }
    assertThat(link.connections()).isEqualTo(3);

    for (var channel : channels) {
      channel.close();
    }
    await().atMost(DEADLINE).until(() -> link.connections() == 1);
    link.close();
    await().atMost(DEADLINE).until(() -> link.connections() == 0);
  }

  @Test
  void twenty_calls_at_once_are_answered() throws Exception {
    var engine = open(Lab.overSsh(ENGINE, Lab.sshByKey(ENGINE)));

    for (var answer : threads.invokeAll(twenty(engine::info))) {
      assertThat(answer.get().engineId()).isNotBlank();
    }
  }

  @Test
  void a_thread_that_reads_from_a_silent_channel_is_set_free_by_an_interrupt() throws Exception {
    var link = link();
    var channel = link.open();
    var reading = Thread.ofVirtual().start(() -> assertThatThrownBy(channel.in()::read));
    await().atMost(DEADLINE).until(() -> reading.getState() == Thread.State.WAITING);

    reading.interrupt();

    await().atMost(DEADLINE).until(() -> !channel.isOpen());
  }

  private static <T> List<Callable<T>> twenty(Callable<T> call) {
    return IntStream.range(0, 20).mapToObj(_ -> call).toList();
  }

  private static SshMaterial trusting(@Nullable String hostKey) {
    var material = Lab.sshByKey(ENGINE);
    return new SshMaterial(material.user(), material.privateKey(), null, null, hostKey);
  }

  private DomainException failureOf(EngineTarget target) {
    var engine = open(target);
    return catchThrowableOfType(DomainException.class, () -> engine.ping(DEADLINE));
  }
}
