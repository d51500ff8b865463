package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.identity.control.RequestFolder.Request;
import io.dcp.platform.config.DataFolder;
import io.dcp.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestFolderTest {
  private static final String ID = "0123456789abcdef0123456789abcdef";

  @TempDir Path data;
  private final MovableClock clock = new MovableClock();
  private RequestFolder requests;

  @BeforeEach
  void prepare() {
    requests = new RequestFolder(new DataFolder(data), clock);
    requests.prepare();
  }

  @Test
  void a_request_is_taken_up_once() throws IOException {
    leave(ID, "reset-password ada\n", "rw-------");

    assertThat(requests.take()).containsExactly(new Request(ID, "reset-password", "ada"));
    assertThat(requests.take()).isEmpty();
    assertThat(folder()).isEmptyDirectory();
  }

  @Test
  void an_answer_is_for_the_owner_alone_and_goes_when_nobody_fetches_it() throws IOException {
    requests.answer(new Request(ID, "reset-password", "ada"), true, "One-time password: x");

    var answer = folder().resolve(ID + ".answer");
    assertThat(answer).hasContent("done\nOne-time password: x\n");
    assertThat(Files.getPosixFilePermissions(answer))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    age(answer, Duration.ofMinutes(1));
    requests.take();
    assertThat(answer).exists();
    age(answer, Duration.ofMinutes(3));
    requests.take();
    assertThat(answer).doesNotExist();
  }

  @Test
  void what_a_crash_left_half_written_goes() throws IOException {
    var draft = Files.writeString(folder().resolve(ID + "1.draft"), "done\nOne-time password: x");
    age(draft, Duration.ofMinutes(3));

    assertThat(requests.take()).isEmpty();

    assertThat(folder()).isEmptyDirectory();
  }

  @Test
  void a_request_that_others_could_have_written_is_not_looked_at() throws IOException {
    leave(ID, "reset-password ada\n", "rw-rw----");
    assertThat(requests.take()).isEmpty();

    leave(ID, "reset-password ada\n", "rw----rw-");
    assertThat(requests.take()).isEmpty();
    assertThat(folder()).isEmptyDirectory();
  }

  @Test
  void a_folder_that_others_can_write_into_is_not_looked_at() throws IOException {
    leave(ID, "reset-password ada\n", "rw-------");
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(requests.take()).isEmpty();
  }

  @Test
  void a_folder_that_is_a_link_to_another_is_not_looked_at() throws IOException {
    leave(ID, "reset-password ada\n", "rw-------");
    Files.move(folder(), data.resolve("elsewhere"));
    Files.createSymbolicLink(folder(), data.resolve("elsewhere"));

    assertThat(requests.take()).isEmpty();
  }

  @Test
  void a_link_to_a_request_is_none() throws IOException {
    var elsewhere = Files.writeString(data.resolve("other"), "reset-password ada\n");
    Files.setPosixFilePermissions(elsewhere, PosixFilePermissions.fromString("rw-------"));
    Files.createSymbolicLink(folder().resolve(ID + ".request"), elsewhere);

    assertThat(requests.take()).isEmpty();
    assertThat(elsewhere).exists();
  }

  @Test
  void an_old_request_does_nothing_at_a_later_start() throws IOException {
    age(leave(ID, "reset-password ada\n", "rw-------"), Duration.ofMinutes(3));

    assertThat(requests.take()).isEmpty();
    assertThat(folder()).isEmptyDirectory();
  }

  @Test
  void what_says_nothing_readable_is_dropped() throws IOException {
    leave(ID, "reset-password", "rw-------");
    assertThat(requests.take()).isEmpty();
    leave(ID, "reset-password ada\nreset-totp ada", "rw-------");
    assertThat(requests.take()).isEmpty();
    leave(ID, "x ".repeat(400), "rw-------");
    assertThat(requests.take()).isEmpty();
    assertThat(folder()).isEmptyDirectory();
  }

  private Path folder() {
    return data.resolve(RequestFolder.NAME);
  }

  private Path leave(String id, String content, String mode) throws IOException {
    var file = Files.writeString(folder().resolve(id + ".request"), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    age(file, Duration.ZERO);
    return file;
  }

  private void age(Path file, Duration age) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(clock.instant().minus(age)));
  }
}
