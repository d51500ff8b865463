package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.identity.boundary.LocalEntrance;
import io.dcp.identity.control.IdentityStart;
import io.dcp.identity.control.SetupToken;
import io.dcp.identity.control.SigningKeyStore;
import io.dcp.platform.concurrent.VirtualThreadExecutor;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CallerScope;
import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestPlatform;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Unmanaged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What identity begins with the platform, and ends with it. */
class IdentityStartTest extends IdentityScene {
  private TestPlatform started;

  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }

  @BeforeEach
  void startWithThreads() {
    started = new TestPlatform(database, folder, VirtualThreadExecutor.class, CallerScope.class);
  }

  @AfterEach
  void stopThreads() {
    started.close();
  }

  /** Made as the server makes its startup beans. */
  private <T> Unmanaged.UnmanagedInstance<T> start(Class<T> type) {
    return new Unmanaged<>(started.get(BeanManager.class), type)
        .newInstance()
        .produce()
        .inject()
        .postConstruct();
  }

  private void stop(Unmanaged.UnmanagedInstance<?> bean) {
    bean.preDestroy().dispose();
  }

  @Test
  void a_start_makes_a_signing_key_and_asks_for_the_setup_until_it_is_done() {
    var link = folder.resolve("setup-link");
    platform.get(SetupToken.class).withdraw();
    assertThat(link).doesNotExist();

    stop(start(IdentityStart.class));
    assertThat(link).exists();
    assertThat(started.get(SigningKeyStore.class).all()).hasSize(1);
    assertThat(started.get(SetupToken.class).matches(TestPlatform.SETUP_TOKEN)).isTrue();

    platform.get(SetupToken.class).announce();
    setUp(ADMIN);
    platform.get(SetupToken.class).announce();
    stop(start(IdentityStart.class));
    assertThat(link).as("a link that a crash left behind").doesNotExist();
    assertThat(started.get(SetupToken.class).matches(TestPlatform.SETUP_TOKEN)).isFalse();
    assertThat(started.get(SigningKeyStore.class).all()).hasSize(1);
  }

  @Test
  void requests_of_this_machine_are_carried_out_and_answered_in_sentences() throws IOException {
    setUp(ADMIN);
    showTheTime();
    var entrance = start(LocalEntrance.class);
    leave(1, "reset-password ada");
    leave(2, "reset-password nobody");
    leave(3, "reset-totp ada");
    leave(4, "reset-everything ada");

    var answer = answer(1);
    assertThat(answer.getFirst()).isEqualTo("done");
    assertThat(answer.get(1)).startsWith("One-time password: ");
    assertThat(answer.subList(2, answer.size()))
        .containsExactly(
            "It only serves to choose another at the next sign-in. All sessions have ended.");
    assertThat(answer(2)).containsExactly("refused", "There is no such user.");
    assertThat(answer(3))
        .containsExactly("refused", "This user has no second factor to switch off.");
    assertThat(answer(4)).containsExactly("refused", "There is no such request.");
    stop(entrance);

    refused(ErrorCode.BAD_CREDENTIALS, () -> login(ADMIN, PASSWORD));
    var password = answer.get(1).substring("One-time password: ".length());
    assertThat(login(ADMIN, password).response().user().mustChangePassword()).isTrue();
    assertThat(started.audit()).contains("user.password-reset ada by nobody: succeeded");
  }

  private void leave(int number, String request) throws IOException {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var draft = Files.createFile(folder.resolve("draft"), mode);
    Files.writeString(draft, request + "\n");
    Files.move(draft, inbox(number, ".request"));
  }

  private Path inbox(int number, String ending) {
    return folder.resolve("admin").resolve("%032x".formatted(number) + ending);
  }

  private List<String> answer(int number) throws IOException {
    var file = inbox(number, ".answer");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> {
          showTheTime();
          return Files.exists(file);
        });
    return Files.readAllLines(file);
  }

  /** Files carry the machine's time, and old ones go. */
  private void showTheTime() {
    var clock = started.clock();
    clock.advance(Duration.between(clock.instant(), Instant.now()));
  }
}
