package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who owns the data folder lets a locked-out user back in, as {@code ./dcp admin} does. */
class LocalRecoveryIT {
  private static final Path FOLDER = Lab.DATA_DIR.resolve("admin");

  @Test
  void a_one_time_password_signs_in_and_only_serves_to_choose_another() throws IOException {
    var before = Session.ofNew("viewer");

    var answer = ask("reset-password " + before.username(), "rw-------");

    assertThat(answer.getFirst()).isEqualTo("done");
    var password = answer.get(1).replaceFirst("One-time password: ", "");
    assertThat(before.meStatus()).as("the session before").isEqualTo(401);
    var session = Session.of(Session.login(before.username(), password));
    assertProblem(
        Platform.get("/api/v1/containers", session.headers()), 403, "PASSWORD_CHANGE_REQUIRED");
    await("an audit line that names the way")
        .until(() ->
            Logs.lines().stream()
                .anyMatch(line ->
                    line.contains("user.password-reset")
                        && line.contains(before.username())
                        && line.contains("./dcp admin")));
    assertThat(Logs.filesWith(password)).as("files that hold the password").isEmpty();
  }

  @Test
  void an_unknown_user_is_told_and_a_file_that_others_could_have_written_is_not_answered()
      throws IOException {
    assertThat(ask("reset-password " + Lab.unique("nobody"), "rw-------").getFirst())
        .isEqualTo("refused");

    var victim = Session.ofNew("viewer");
    var request = leave("reset-password " + victim.username(), "rw-rw-rw-");
    await("taken up").atMost(Duration.ofSeconds(10)).until(() -> Files.notExists(request));
    assertThat(victim.meStatus()).isEqualTo(200);
  }

  private static List<String> ask(String text, String mode) throws IOException {
    var request = leave(text, mode);
    var answer = FOLDER.resolve(request.getFileName().toString().replace(".request", ".answer"));
    await("an answer").atMost(Duration.ofSeconds(20)).until(() -> Files.exists(answer));
    var lines = Files.readAllLines(answer);
    Files.delete(answer);
    return lines;
  }

  private static Path leave(String text, String mode) throws IOException {
    var id = UUID.randomUUID().toString().replace("-", "");
    var draft = Files.writeString(FOLDER.resolve(id + ".draft"), text + "\n");
    Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(mode));
    return Files.move(draft, FOLDER.resolve(id + ".request"), StandardCopyOption.ATOMIC_MOVE);
  }
}
