package io.dcp.logs.control;

import static io.dcp.logs.control.LogScene.newest;
import static io.dcp.logs.control.LogScene.numbered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.engine.LogStart;
import io.dcp.logs.boundary.LogOptions;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LogWatchTest {
  private final LogScene scene =
      new LogScene(
          Map.of("DCP_LOG_LINGER", "200ms", "DCP_LOG_RING_KB", "64", "DCP_LOG_RETRY", "20ms"));

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void a_viewer_gets_the_newest_lines_and_then_what_comes() {
    var source = scene.container("talks");
    scene.write(source, 0, 10);

    var viewer = scene.watch(source, newest(4));
    viewer.awaitLines(4);
    scene.write(source, 10, 13);
    viewer.awaitLines(7);

    assertThat(viewer.texts()).isEqualTo(numbered(6, 13));
    assertThat(viewer.lines().getFirst().path("s").asText()).isEqualTo("stderr");
    assertThat(viewer.lines().getFirst().path("t").asText()).matches("\\d{4}-.*\\.\\d{9}Z");
  }

  @Test
  void fifty_viewers_cost_the_engine_one_stream_which_ends_after_the_last() {
    var source = scene.container("popular");
    scene.write(source, 0, 20);

    var viewers = IntStream.range(0, 50).mapToObj(_ -> scene.watch(source, newest(10))).toList();
    viewers.forEach(viewer -> viewer.awaitLines(10));
    scene.write(source, 20, 40);
    viewers.forEach(viewer -> viewer.awaitLines(30));

    assertThat(viewers)
        .allSatisfy(viewer -> assertThat(viewer.texts()).isEqualTo(numbered(10, 40)));
    assertThat(scene.engine().openLogs()).isEqualTo(1);
    viewers.forEach(LogScene.Viewer::leave);
    await().atMost(Duration.ofSeconds(5)).until(() -> scene.engine().openLogs() == 0);
    assertThat(scene.engine().followedLogs()).isEqualTo(1);
    await().until(() -> scene.hub.streams() == 0);
  }

  @Test
  void who_wants_more_than_the_ring_holds_gets_it_without_a_gap_or_a_double() {
    var source = scene.container("long");
    scene.write(source, 0, 5_000);
    var first = scene.watch(source, newest(5));
    first.awaitLines(5);

    var second = scene.watch(source, newest(LogStart.ALL));
    scene.write(source, 5_000, 5_100);
    second.awaitLines(5_100);

    assertThat(second.texts()).isEqualTo(numbered(0, 5_100));
  }

  @Test
  void a_broken_stream_is_told_and_goes_on_without_a_gap_or_a_double() {
    var source = scene.container("survives");
    scene.write(source, 0, 100);
    var viewer = scene.watch(source, newest(10));
    viewer.awaitLines(10);

    scene.engine().failWith(ErrorCode.ENGINE_UNREACHABLE);
    viewer.awaitMessage("interrupted");
    scene.write(source, 100, 150);
    scene.engine().heal();
    viewer.awaitMessage("resumed");
    scene.write(source, 150, 200);
    viewer.awaitLines(110);

    assertThat(viewer.texts()).isEqualTo(numbered(90, 200));
    var interrupted =
        viewer.messages().stream()
            .filter(message -> message.path("type").asText().equals("interrupted"))
            .findFirst()
            .orElseThrow();
    assertThat(interrupted.path("resumeFrom").asText())
        .isEqualTo(viewer.lines().get(9).path("t").asText());
    assertThat(interrupted.path("detail").asText()).contains("one");
  }

  @Test
  void who_joins_while_the_engine_is_away_from_a_running_stream_hears_of_it() {
    var source = scene.container("away");
    scene.write(source, 0, 20);
    var first = scene.watch(source, newest(10));
    first.awaitLines(10);
    scene.engine().failWith(ErrorCode.ENGINE_UNREACHABLE);
    first.awaitMessage("interrupted");

    var second = scene.watch(source, newest(5));

    second.awaitMessage("interrupted");
    // what the ring holds needs no engine
    second.awaitLines(5);
    assertThat(second.texts()).isEqualTo(numbered(15, 20));
  }

  @Test
  void a_container_that_is_removed_or_ends_ends_its_log_with_the_reason() {
    var removed = scene.container("removed");
    var ended = scene.container("ended");
    scene.write(ended, 0, 3);
    var first = scene.watch(removed, newest(10));
    var second = scene.watch(ended, newest(10));
    second.awaitLines(3);

    scene.engine().containers().remove(removed.id(), true, true);
    scene.engine().containers().end(ended.id(), 3);

    assertThat(end(first)).isEqualTo("removed: The container has been removed.");
    assertThat(end(second)).isEqualTo("exited: The container has ended with code 3.");
    await().until(first.channel::isClosed);
    assertThat(second.texts()).isEqualTo(numbered(0, 3));
  }

  @Test
  void without_following_the_log_ends_when_it_is_read() {
    var source = scene.container("read");
    scene.write(source, 0, 30);

    var viewer = scene.watch(source, new LogOptions(20, null, false, false, true, false));

    assertThat(end(viewer)).startsWith("complete: ");
    assertThat(viewer.lines())
        .hasSize(14)
        .allSatisfy(line -> {
          assertThat(line.path("s").asText()).isEqualTo("stdout");
          assertThat(line.has("t")).isFalse();
        });
    assertThat(scene.engine().followedLogs()).isZero();
  }

  @Test
  void a_viewer_that_does_not_read_delays_nobody_and_is_told_what_it_missed() {
    var source = scene.container("fast");
    var slow = scene.watch(source, newest(10));
    var quick = scene.watch(source, newest(10));
    await().until(() -> scene.engine().openLogs() == 1);
    // its first write hangs; then its queue fills, and the ring goes on without it
    slow.sink.stall();

    var all = 6_000;
    for (var n = 0; n < all; n += 200) {
      scene.write(source, n, n + 200);
      quick.awaitLines(n + 200);
    }
    assertThat(quick.texts()).isEqualTo(numbered(0, all));
    assertThat(slow.sink.texts()).hasSize(1);
    slow.sink.stallNoMore();
    slow.awaitMessage("dropped");
    await().until(() -> slow.texts().getLast().equals("line 5999"));

    var missed =
        slow.messages().stream().mapToLong(message -> message.path("count").asLong(0)).sum();
    assertThat(slow.texts().size() + missed).isEqualTo(all);
  }

  @Test
  void several_containers_are_shown_as_one_by_time() {
    var one = scene.container("one");
    var two = scene.container("two");
    for (var n = 0; n < 50; n++) {
      scene.engine().containers().write(n % 2 == 0 ? one.id() : two.id(), false, "line " + n);
    }

    var viewer = scene.watchAll(List.of(one, two), newest(100));
    viewer.awaitLines(50);

    assertThat(viewer.lines())
        .isSortedAccordingTo(Comparator.comparing(line -> line.path("t").asText()));
    assertThat(viewer.lines())
        .allSatisfy(line -> assertThat(line.path("c").asText()).isIn(one.key(), two.key()));
    scene.engine().containers().remove(one.id(), true, true);
    viewer.awaitMessage("end");
    scene.engine().containers().write(two.id(), false, "still there");
    viewer.awaitLines(51);
    assertThat(viewer.channel.isClosed()).isFalse();
    scene.engine().containers().remove(two.id(), true, true);
    await().until(viewer.channel::isClosed);
  }

  @Test
  void what_cannot_be_shown_is_told_as_a_failure() {
    var source = scene.container("gone");
    scene.engine().containers().remove(source.id(), true, true);

    var viewer = scene.watch(source, newest(10));

    await().until(() -> !viewer.failures.isEmpty());
    assertThat(((DomainException) viewer.failures.getFirst()).code())
        .isEqualTo(ErrorCode.CONTAINER_NOT_FOUND);
  }

  private static String end(LogScene.Viewer viewer) {
    viewer.awaitMessage("end");
    var last = new ArrayList<>(viewer.messages()).getLast();
    return last.path("reason").asText() + ": " + last.path("detail").asText();
  }
}
