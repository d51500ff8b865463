package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A platform that is killed while it changes its keys (S21). It is one of the test's own. */
@Tag("database")
@Timeout(900)
class KeyCrashIT {
  private static final int SECRETS = 400;

  /** The embedded database gives its file to the system within half of that. */
  private static final Duration WRITTEN = Duration.ofSeconds(1);

  private OwnServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    server = new OwnServer(folder);
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void s21_a_killed_platform_goes_on_with_the_change_at_its_next_start_and_has_lost_no_secret()
      throws Exception {
    var token =
        Map.of(
            "token", Lab.variable("DCP_TEST_SETUP_TOKEN"),
            "username", FirstRun.ADMINISTRATOR,
            "password", FirstRun.PASSWORD);
    assertThat(Platform.post(server.at("/api/v1/setup"), token).status()).isEqualTo(201);
    var before = signIn();
    var secrets =
        IntStream.range(0, SECRETS)
            .mapToObj(_ -> SealedAnswer.store(server.at(""), before.administrator()))
            .toList();
    await("written").pollDelay(WRITTEN).until(() -> true);
    var former = beginAndKillInTheMiddle(before);

    server.start();

    var after = signIn();
    assertThat(after.activeId()).isNotEqualTo(former);
    after.awaitDone();
    assertThat(after.sealedBy(former)).isZero();
    assertThat(after.sealedBy(after.activeId())).isGreaterThanOrEqualTo(SECRETS);
    secrets.forEach(secret -> secret.read(after.administrator()));
    var verified = Platform.get(server.at("/api/v1/audit/verify"), after.administrator()).json();
    assertThat(verified.path("ok").asBoolean()).as(verified.toString()).isTrue();
  }

  /** A quick machine may be done before anybody looks: then it changes them once more. */
  private String beginAndKillInTheMiddle(KeyChanges keys) throws InterruptedException {
    while (true) {
      var former = keys.activeId();
      keys.begin();
      var latest = keys.latest();
      while (latest.path("state").asText().equals("running")) {
        var done = latest.path("done").asLong();
        if (done > 0 && done < SECRETS / 2) {
          server.kill();
          System.err.printf("killed with %d of %s sealed anew%n", done, latest.path("secrets"));
          return former;
        }
        latest = keys.latest();
      }
    }
  }

  private KeyChanges signIn() {
    var answer =
        Platform.post(
            server.at("/api/v1/auth/login"),
            Map.of("username", FirstRun.ADMINISTRATOR, "password", FirstRun.PASSWORD));
    return new KeyChanges(server.at(""), Session.of(answer).headers());
  }
}
