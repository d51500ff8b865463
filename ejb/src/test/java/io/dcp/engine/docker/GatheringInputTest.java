package io.dcp.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringInputTest {
  private static final int MANY = 64 * 1024;

  @Test
  void bytes_that_come_in_small_pieces_gather_before_the_next_read() throws IOException {
    var pieces = new Pieces(10);

    new GatheringInput(pieces).readNBytes(100);

    assertThat(pieces.pauses()).isNotEmpty().allMatch(pause -> pause.toMillis() >= 1);
  }

  @Test
  void nothing_waits_while_much_comes() throws IOException {
    var pieces = new Pieces(MANY);

    new GatheringInput(pieces).readNBytes(20 * MANY);

    // a thread may be taken off its processor for a while, but not at each of 19 reads
    assertThat(pieces.pauses()).filteredOn(pause -> pause.toMillis() < 1).isNotEmpty();
  }

  @Test
  void all_bytes_come_in_order() throws IOException {
    var bytes = new byte[3_000];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }

    assertThat(new GatheringInput(new ByteArrayInputStream(bytes)).readAllBytes()).isEqualTo(bytes);
    var single = new GatheringInput(new ByteArrayInputStream(bytes, 7, 2));
    assertThat(List.of(single.read(), single.read(), single.read())).containsExactly(7, 8, -1);
  }

  /** Has bytes without end, some in each read, and knows when it was read. */
  private static final class Pieces extends InputStream {
    private final int size;
    private final List<Long> readAt = new ArrayList<>();

    Pieces(int size) {
      this.size = size;
    }

    @Override
    public int read() {
      readAt.add(System.nanoTime());
      return 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      readAt.add(System.nanoTime());
      return Math.min(size, length);
    }

    List<Duration> pauses() {
      var pauses = new ArrayList<Duration>();
      for (var next = 1; next < readAt.size(); next++) {
        pauses.add(Duration.ofNanos(readAt.get(next) - readAt.get(next - 1)));
      }
      return pauses;
    }
  }
}
