package io.dcp.engine.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChannelPipeTest {
  private static final byte[] MUCH = new byte[1024 * 1024];

  private final ChannelPipe pipe = new ChannelPipe(Duration.ofMillis(100), () -> true);

  @Test
  void bytes_come_out_as_they_went_in_however_they_are_cut() throws Exception {
    write("hello ");
    write("world");
    pipe.close();

    assertThat(read(4) + read(100) + read(100)).isEqualTo("hello world");
    assertThat(pipe.read(new byte[1], 0, 1)).isEqualTo(-1);
  }

  @Test
  void a_reader_waits_for_what_comes_though_another_thread_read_before_him() throws Exception {
    write("first");
    assertThat(CompletableFuture.supplyAsync(() -> readOrFail(5)).get()).isEqualTo("first");

    var second = CompletableFuture.supplyAsync(() -> readOrFail(6));
    write("second");

    assertThat(second.get()).isEqualTo("second");
  }

  @Test
  void a_writer_whom_nobody_reads_is_set_free_and_the_reader_learns_that_bytes_are_missing()
      throws Exception {
    pipe.write(MUCH, 0, MUCH.length);

    assertThatThrownBy(() -> write("more")).isInstanceOf(IOException.class);

    assertThat(pipe.read(new byte[MUCH.length], 0, MUCH.length)).isEqualTo(MUCH.length);
    assertThatThrownBy(() -> read(1)).isInstanceOf(IOException.class).hasMessageContaining("broke");
  }

  @Test
  void an_end_that_nobody_wished_is_no_end_of_the_answer() {
    var broken = new ChannelPipe(Duration.ofMillis(100), () -> false);
    broken.close();

    assertThatThrownBy(() -> broken.read(new byte[1], 0, 1)).isInstanceOf(IOException.class);
  }

  private void write(String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    pipe.write(bytes, 0, bytes.length);
  }

  private String read(int most) throws IOException, InterruptedException {
    var buffer = new byte[most];
    return new String(buffer, 0, pipe.read(buffer, 0, most), UTF_8);
  }

  private String readOrFail(int most) {
    try {
      return read(most);
    } catch (IOException | InterruptedException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
