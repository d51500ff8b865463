package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two hundred viewers that never read (S16). */
@RunsAlone
class StalledViewersIT {
  private static final int STALLED = 200;
  private static final long MEBIBYTE = 1L << 20;

  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void s16_two_hundred_sockets_that_never_read_cost_little_memory_and_delay_nobody() {
    var users = IntStream.range(0, 21).mapToObj(_ -> Session.ofNew("viewer")).toList();
    // the limit is 50 a container
    var floods =
        IntStream.range(0, 4)
            .mapToObj(_ ->
                Workbench.id(
                    workbench.create(
                        Workbench.script("trap 'exit 0' TERM; yes 'again and again and again'"))))
            .map(id -> Sockets.logs(Workbench.local(), id))
            .toList();
    var watched =
        Sockets.logs(
            Workbench.local(),
            Workbench.id(
                workbench.create(
                    Workbench.script(
                        "trap 'exit 0' TERM; while :; do date +%s; sleep 0.1; done"))));
    var before = heap();
    var stalled = new ArrayList<Handshake>();
    try (var reading = Viewer.as(users.getLast().headers(), watched, "&tail=0")) {
      for (var n = 0; n < STALLED; n++) {
        var path = floods.get(n % floods.size());
        var ticket = Sockets.ticket(path, users.get(n / 10).headers());
        stalled.add(Handshake.of(path + "?ticket=" + ticket, Sockets.ORIGIN));
        assertThat(stalled.getLast().status()).isEqualTo(101);
      }
      var begun = reading.lines().size();
      var lags = new ArrayList<Duration>();
      await("a while")
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> {
            for (var line :
                reading.wholeLines().subList(begun + lags.size(), reading.lines().size())) {
              lags.add(Duration.between(Instant.parse(line.path("t").asText()), Instant.now()));
            }
            return lags.size() >= 60;
          });

      assertThat(heap() - before).isLessThan(64 * MEBIBYTE);
      Collections.sort(lags);
      assertThat(lags.get(lags.size() * 99 / 100)).isLessThan(Duration.ofSeconds(1));
      await("the stalled ones are closed")
          .atMost(Duration.ofSeconds(60))
          .until(() -> stalled.stream().noneMatch(one -> Connections.to(one.localPort()) > 0));
      assertThat(reading.code()).isZero();
      assertThat(Metrics.value("dcp_stream_too_slow")).isGreaterThanOrEqualTo(STALLED);
      assertThat(Metrics.value("dcp_log_streams")).isPositive();
      assertThat(Metrics.value("dcp_stream_sent_bytes")).isGreaterThan(MEBIBYTE);
      assertThat(Metrics.value("dcp_mirror_bytes")).isPositive();
    } finally {
      stalled.forEach(Handshake::close);
    }
  }

  /** What is used at least, within some garbage collections, in bytes. */
  private static long heap() {
    List<Long> used = new ArrayList<>();
    for (var n = 0; n < 60; n++) {
      used.add(
          Platform.get("/api/v1/health/detailed", Platform.asAdministrator())
              .json()
              .path("memory")
              .path("heapUsedBytes")
              .asLong());
    }
    return Collections.min(used);
  }
}
