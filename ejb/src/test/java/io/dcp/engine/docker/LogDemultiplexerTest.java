package io.dcp.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.api.containers.LogLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogDemultiplexerTest {
  private static final String T1 = "2026-01-02T03:04:05.000000001Z";
  private static final String T2 = "2026-01-02T03:04:05.000000002Z";

  private final ByteArrayOutputStream wire = new ByteArrayOutputStream();

  @Test
  void frames_of_both_streams_become_lines_with_their_times() throws IOException {
    frame(1, T1 + " out\n");
    frame(2, T2 + " err\n");

    assertThat(read(false))
        .containsExactly(new LogLine(T1, "stdout", "out"), new LogLine(T2, "stderr", "err"));
  }

  @Test
  void a_line_split_over_frames_is_one_line() throws IOException {
    frame(1, T1 + " first ");
    frame(2, T2 + " between\n");
    frame(1, "half\n");

    assertThat(read(false))
        .containsExactly(
            new LogLine(T2, "stderr", "between"), new LogLine(T1, "stdout", "first half"));
  }

  @Test
  void the_times_of_the_pieces_of_a_long_line_are_left_out() throws IOException {
    var piece = "x".repeat(16 * 1024);
    frame(1, T1 + " " + piece);
    frame(1, T2 + " " + piece);
    frame(1, T2 + " end\n");

    assertThat(read(false)).containsExactly(new LogLine(T1, "stdout", piece + piece + "end"));
  }

  @Test
  void a_terminal_has_no_frames_and_its_pieces_are_joined_too() throws IOException {
    var piece = "x".repeat(16 * 1024);
    wire.writeBytes(
        (T1 + " one\r\n" + T1 + " " + piece + T2 + " end\r\n").getBytes(StandardCharsets.UTF_8));

    assertThat(read(true))
        .containsExactly(
            new LogLine(T1, "stdout", "one"), new LogLine(T1, "stdout", piece + "end"));
  }

  @Test
  void a_character_split_over_frames_stays_whole() throws IOException {
    var text = (T1 + " größer €\n").getBytes(StandardCharsets.UTF_8);
    for (var single : text) {
      frame(1, new byte[] {single});
    }

    assertThat(read(false)).containsExactly(new LogLine(T1, "stdout", "größer €"));
  }

  @Test
  void a_frame_of_exactly_1024_bytes_keeps_its_bytes() throws IOException {
    var full = T1 + " " + "a".repeat(1024 - T1.length() - 2) + "\n";
    frame(1, full);
    frame(1, full.replace('a', 'b'));

    assertThat(read(false)).extracting(line -> line.m().charAt(0)).containsExactly('a', 'b');
  }

  @Test
  void broken_utf_8_is_replaced() throws IOException {
    frame(1, new byte[] {'a', (byte) 0xff, 'b', '\n'});

    assertThat(read(false)).containsExactly(new LogLine("", "stdout", "a\ufffdb"));
  }

  @Test
  void a_very_long_line_is_cut_with_a_mark_between_characters() throws IOException {
    frame(1, T1 + " " + "€".repeat(100_000) + "\n");
    frame(1, T2 + " next\n");

    var lines = read(false);
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().m())
        .startsWith("€€€")
        .endsWith("€" + LogLineBuilder.CUT_MARK)
        .doesNotContain("\ufffd");
    assertThat(lines.getFirst().m().getBytes(StandardCharsets.UTF_8).length)
        .isBetween(64 * 1024 - 3, 64 * 1024 + 20);
    assertThat(lines.getLast().m()).isEqualTo("next");
  }

  @Test
  void a_stream_that_ends_in_the_middle_of_a_frame_gives_what_came() throws IOException {
    frame(1, T1 + " whole\n");
    wire.writeBytes(ByteBuffer.allocate(8).put((byte) 1).putInt(4, 500).array());
    wire.writeBytes((T2 + " torn").getBytes(StandardCharsets.UTF_8));

    assertThat(read(false)).extracting(LogLine::m).containsExactly("whole", "torn");
  }

  @Test
  void an_enormous_frame_length_allocates_nothing() throws IOException {
    wire.writeBytes(ByteBuffer.allocate(8).put((byte) 1).putInt(4, -1).array());
    wire.writeBytes((T1 + " short").getBytes(StandardCharsets.UTF_8));

    assertThat(read(false)).extracting(LogLine::m).containsExactly("short");
  }

  @Test
  void empty_lines_are_lines() throws IOException {
    frame(1, T1 + " \n");

    assertThat(read(false)).containsExactly(new LogLine(T1, "stdout", ""));
  }

  @Test
  void what_is_made_of_no_frames_is_refused() {
    wire.writeBytes("HTTP/1.1 surprise".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> read(false)).isInstanceOf(IOException.class);
  }

  @Test
  void a_line_of_hundreds_of_megabytes_is_cut_while_it_is_read_and_the_next_one_is_whole()
      throws IOException {
    var block = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
    var head = (T1 + " ").getBytes(StandardCharsets.UTF_8);
    var tail = ("\n" + T2 + " next\n").getBytes(StandardCharsets.UTF_8);
    var blocks = Collections.nCopies(300, block);
    var parts = new ArrayList<InputStream>();
    parts.add(new ByteArrayInputStream(head));
    blocks.forEach(bytes -> parts.add(new ByteArrayInputStream(bytes)));
    parts.add(new ByteArrayInputStream(tail));
    var lines = new ArrayList<LogLine>();

    new LogDemultiplexer(true, LogText.lines(lines::add))
        .read(new SequenceInputStream(Collections.enumeration(parts)));

    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().m()).hasSizeLessThan(65 * 1024).endsWith(LogLineBuilder.CUT_MARK);
    assertThat(lines.getLast()).isEqualTo(new LogLine(T2, "stdout", "next"));
  }

  @Test
  void a_sink_that_wants_no_more_gets_no_more() throws IOException {
    frame(1, T1 + " one\n");
    frame(1, T1 + " two\n");
    var seen = new ArrayList<Long>();

    new LogDemultiplexer(
            false,
            (error, time, bytes, offset, length) -> {
              seen.add(time);
              return false;
            })
        .read(new ByteArrayInputStream(wire.toByteArray()));

    assertThat(seen).hasSize(1);
  }

  private void frame(int stream, String payload) {
    frame(stream, payload.getBytes(StandardCharsets.UTF_8));
  }

  private void frame(int stream, byte[] payload) {
    wire.writeBytes(ByteBuffer.allocate(8).put((byte) stream).putInt(4, payload.length).array());
    wire.writeBytes(payload);
  }

  /** Reads through a stream that gives a few bytes at a time, as sockets do. */
  private List<LogLine> read(boolean terminal) throws IOException {
    var lines = new ArrayList<LogLine>();
    new LogDemultiplexer(terminal, LogText.lines(lines::add)).read(trickling(wire.toByteArray()));
    return lines;
  }

  private static InputStream trickling(byte[] bytes) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      private int turn;

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return super.read(buffer, offset, Math.min(length, 1 + turn++ * 7 % 1500));
      }
    };
  }
}
