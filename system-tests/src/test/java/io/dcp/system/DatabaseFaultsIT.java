package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A platform on PostgreSQL without its database, and without room on its disk: harms whatever else
 * runs meanwhile, so {@code ./dcp test} runs it in a part of its own, {@code database}.
 */
@Tag("database")
class DatabaseFaultsIT {
  private static final Path ANCHORS = Lab.DATA_DIR.resolve("audit");
  private static final String UNWRITTEN = "audit.anchor.unwritten";
  private static final String WRITTEN_AGAIN = "audit.anchor.written-again";
  private static final int BLOCK = 4096;

  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void f04_without_its_database_nothing_reaches_an_engine_and_the_first_request_after_it_works() {
    var id = Workbench.id(workbench.create(Workbench.unstarted()));
    var start = Workbench.containers() + "/" + id + "/start";

    Lab.control("postgres", "stop");
    try {
      await("not ready").atMost(Duration.ofSeconds(5)).until(() -> status("/health/ready") == 503);
      assertThat(status("/health/live")).isEqualTo(200);
      assertProblem(Workbench.post(start), 503, "DATABASE_UNAVAILABLE");
      assertThat(stateOf(id)).isEqualTo("created");
    } finally {
      Lab.control("postgres", "start");
    }

    assertThat(Workbench.post(start).status()).isEqualTo(204);
    assertThat(stateOf(id)).isNotEqualTo("created");
    assertThat(Workbench.get("/api/v1/audit/verify").json().path("ok").asBoolean()).isTrue();
  }

  @Test
  void f05_a_full_disk_holds_up_no_change_is_told_once_and_anchors_go_on_when_there_is_room()
      throws Exception {
    workbench.create(Workbench.unstarted());
    await("the first anchor").until(() -> Files.exists(ANCHORS));
    var told = linesWith(UNWRITTEN);
    var healed = linesWith(WRITTEN_AGAIN);
    run("mount", "-t", "tmpfs", "-o", "size=64k,mode=700", "tmpfs", ANCHORS.toString());
    try {
      var filler = ANCHORS.resolve("filler");
      fill(filler);
      workbench.create(Workbench.unstarted());
      await("told").until(() -> linesWith(UNWRITTEN) > told);
      workbench.create(Workbench.unstarted());
      assertThat(status("/health/live")).isEqualTo(200);

      Files.delete(filler);

      await("written again").until(() -> linesWith(WRITTEN_AGAIN) > healed);
      assertThat(linesWith(UNWRITTEN)).isEqualTo(told + 1);
      var report = Workbench.get("/api/v1/audit/verify").json();
      assertThat(report.path("ok").asBoolean()).as(report.toString()).isTrue();
      assertThat(report.path("anchors").path("count").asLong()).isPositive();
    } finally {
      // the platform may just be writing there
      await("unmounted").ignoreExceptions().until(() -> run("umount", ANCHORS.toString()) == 0);
    }
  }

  private static int status(String path) {
    return Platform.get(path).status();
  }

  private static String stateOf(String container) {
    return EngineApi.of(1)
        .get("/containers/" + container + "/json")
        .path("State")
        .path("Status")
        .asText();
  }

  /** Warnings stand on the console as well, not as JSON. */
  private static long linesWith(String text) {
    return Logs.lines().stream()
        .filter(line -> line.startsWith("{") && line.contains(text))
        .count();
  }

  /** Leaves no room at all. */
  private static void fill(Path file) {
    try (var target = Files.newOutputStream(file)) {
      while (true) {
        target.write(new byte[BLOCK]);
      }
    } catch (IOException full) {
      assertThat(full).hasMessageContaining("No space left");
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
