package io.dcp.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OutboundChannelTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int CAPACITY = 100;

  private final TestingSink sink = new TestingSink();
  private final StreamCounters counters = new StreamCounters();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void frames_leave_in_order_one_at_a_time() {
    var channel = dropping();
    sink.stall();

    IntStream.range(0, 5).forEach(n -> channel.offer(text("frame " + n)));

    assertThat(sink.writing()).isEqualTo(1);
    IntStream.range(0, 5).forEach(_ -> sink.read());
    assertThat(sink.texts()).containsExactly("frame 0", "frame 1", "frame 2", "frame 3", "frame 4");
  }

  @Test
  void a_sink_that_ends_its_writes_at_once_does_not_pile_up_calls() {
    var channel = new OutboundChannel(sink, close(), 10_000_000, TIMEOUT, threads, counters);
    sink.stall();
    IntStream.range(0, 100_000).forEach(n -> channel.offer(text("x")));

    sink.stallNoMore();

    assertThat(sink.sent).hasSize(100_000);
  }

  @Test
  void what_does_not_fit_is_left_out_and_told_at_its_place() {
    var channel = dropping();
    sink.stall();
    channel.offer(text("being written"));
    IntStream.range(0, 10).forEach(n -> channel.offer(text("0123456789")));

    assertThat(channel.offer(text("too much"), 3)).isFalse();
    assertThat(channel.offer(text("too much"), 4)).isFalse();
    assertThat(channel.queuedBytes()).isLessThanOrEqualTo(CAPACITY);
    IntStream.range(0, 7).forEach(_ -> sink.read());
    assertThat(channel.offer(text("later"))).isTrue();
    IntStream.range(0, 6).forEach(_ -> sink.read());

    assertThat(sink.texts()).endsWith("0123456789", "dropped 7", "later");
    assertThat(counters.dropped()).isEqualTo(7);
  }

  @Test
  void a_viewer_is_told_what_it_missed_also_when_nothing_follows() {
    var channel = dropping();
    sink.stall();
    channel.offer(text("being written"));
    channel.offer(text("x".repeat(CAPACITY)));
    channel.offer(text("missed"));

    sink.read();
    sink.read();

    assertThat(sink.texts()).endsWith("dropped 1");
  }

  @Test
  void one_frame_may_wait_however_large_it_is() {
    var channel = dropping();
    sink.stall();
    channel.offer(text("being written"));

    assertThat(channel.offer(text("x".repeat(10 * CAPACITY)))).isTrue();
    assertThat(channel.offer(text("x"))).isFalse();
  }

  @Test
  void a_stream_that_may_lose_nothing_ends_when_its_viewer_is_too_slow() {
    var channel = new OutboundChannel(sink, close(), CAPACITY, TIMEOUT, threads, counters);
    sink.stall();
    channel.offer(text("being written"));
    channel.offer(text("x".repeat(CAPACITY)));

    assertThat(channel.offer(text("x"))).isFalse();

    await().until(() -> sink.closing() != null);
    assertThat(sink.closing()).isEqualTo(new Closing(Closing.TRY_LATER, "Too slow."));
    assertThat(counters.tooSlow()).isEqualTo(1);
    assertThat(counters.queuedBytes()).isZero();
    assertThat(counters.open()).isZero();
  }

  @Test
  void of_states_under_one_key_the_newest_leaves_at_the_place_of_the_oldest() {
    var channel = dropping();
    sink.stall();
    channel.offer(text("being written"));
    channel.conflate("cpu", text("cpu 1"));
    channel.offer(text("other"));
    channel.conflate("cpu", text("cpu 22"));

    IntStream.range(0, 3).forEach(_ -> sink.read());

    assertThat(sink.texts()).containsExactly("being written", "cpu 22", "other");
    assertThat(counters.queuedBytes()).isZero();
  }

  @Test
  void who_asks_to_wait_for_room_waits_and_loses_nothing() throws Exception {
    var channel = dropping();
    sink.stall();
    channel.put(text("being written"));
    channel.put(text("x".repeat(CAPACITY)));

    var waiting = CompletableFuture.supplyAsync(() -> put(channel, "waits"), threads);
    assertThat(waiting).isNotDone();
    sink.read();

    assertThat(waiting.get()).isTrue();
    assertThat(counters.dropped()).isZero();
  }

  @Test
  void who_waits_for_room_hears_that_the_viewer_has_gone() throws Exception {
    var channel = dropping();
    sink.stall();
    channel.put(text("being written"));
    channel.put(text("x".repeat(CAPACITY)));
    var waiting = CompletableFuture.supplyAsync(() -> put(channel, "waits"), threads);

    channel.gone();

    assertThat(waiting.get()).isFalse();
    assertThat(counters.queuedBytes()).isZero();
  }

  @Test
  void a_viewer_that_stalls_is_closed_by_a_thread_that_may_hang() {
    var channel = dropping();
    sink.stall();
    channel.offer(text("hangs"));
    var begun = System.nanoTime();

    channel.expire(begun + Duration.ofSeconds(4).toNanos());
    assertThat(channel.isClosed()).isFalse();
    channel.expire(begun + Duration.ofSeconds(6).toNanos());

    assertThat(channel.isClosed()).isTrue();
    await().until(() -> sink.closing() != null);
    assertThat(sink.closings).extracting(Closing::code).containsExactly(Closing.TRY_LATER);
    assertThat(counters.tooSlow()).isEqualTo(1);
  }

  @Test
  void a_viewer_that_is_only_idle_is_not_closed() {
    var channel = dropping();
    channel.offer(text("read"));

    channel.expire(System.nanoTime() + Duration.ofHours(1).toNanos());

    assertThat(channel.isClosed()).isFalse();
  }

  @Test
  void what_was_said_before_the_end_still_leaves() {
    var channel = dropping();
    sink.stall();
    channel.offer(text("one"));
    channel.offer(text("two"));
    channel.close(new Closing(Closing.DONE, "All was said."));

    assertThat(channel.offer(text("too late"))).isFalse();
    assertThat(sink.closing()).isNull();
    sink.read();
    sink.read();

    await().until(() -> sink.closing() != null);
    assertThat(sink.texts()).containsExactly("one", "two");
    assertThat(sink.closings).containsExactly(new Closing(Closing.DONE, "All was said."));
  }

  @Test
  void a_write_that_fails_ends_the_connection() {
    var channel = dropping();
    sink.stall();
    channel.offer(text("lost"));

    sink.fail(new IOException("reset"));

    assertThat(channel.isClosed()).isTrue();
  }

  @Test
  void a_ping_leaves_only_when_nothing_else_does() {
    var channel = dropping();
    sink.stall();
    channel.offer(text("a write under way is sign enough"));
    channel.ping();
    sink.read();
    assertThat(sink.sent).hasSize(1);

    channel.ping();

    assertThat(sink.sent.getLast()).isInstanceOf(Frame.Ping.class);
  }

  @Test
  void a_reason_is_cut_between_characters_to_what_a_close_frame_holds() {
    var reason = new Closing(Closing.DONE, "ü".repeat(100)).reason();

    assertThat(reason.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(123);
    assertThat(reason).startsWith("üüü").endsWith("ü…");
  }

  private OutboundChannel dropping() {
    return new OutboundChannel(
        sink,
        new Overflow.Drop(count -> text("dropped " + count)),
        CAPACITY,
        TIMEOUT,
        threads,
        counters);
  }

  private static Overflow close() {
    return new Overflow.Close("Too slow.");
  }

  private static Frame text(String text) {
    return Frame.Text.of(text);
  }

  private static boolean put(OutboundChannel channel, String text) {
    try {
      return channel.put(text(text));
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
