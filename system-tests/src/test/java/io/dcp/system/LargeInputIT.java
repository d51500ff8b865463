package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Little that stands for much: refused before it is unpacked (S17). */
class LargeInputIT {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final int MEBIBYTE = 1 << 20;

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br"})
  void s17_a_body_that_is_packed_is_refused_and_not_unpacked(String coding) throws IOException {
    var bomb = bomb();
    var begun = System.nanoTime();

    var answer =
        Platform.send(
            "POST",
            "/api/v1/auth/login",
            BodyPublishers.ofByteArray(bomb),
            "Content-Type",
            "application/json",
            "Content-Encoding",
            coding);

    assertProblem(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e1000000000",
        "-1e1000000000",
        "1e-1000000000",
        "99999999999999999999",
        "2147483648",
        "1.5",
        "0x10"
      })
  void s17_a_number_beyond_all_bounds_is_refused_at_once(String number) {
    var begun = System.nanoTime();

    var answer =
        Platform.post(
            Workbench.containers() + "/x/exec",
            "{\"command\":[\"id\"],\"timeoutSeconds\":" + number + "}",
            Platform.asAdministrator());

    assertProblem(answer, 400, "MALFORMED_REQUEST");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(AT_ONCE);
  }

  @Test
  void s17_chunks_without_end_are_cut_off() {
    var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";

    var answer =
        RawHttp.send(
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(20));

    assertThat(RawHttp.status(answer)).as(answer).isEqualTo(413);
  }

  /** 200 megabytes of blanks in 200 kilobytes. */
  private static byte[] bomb() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      var blanks = " ".repeat(MEBIBYTE).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      for (var n = 0; n < 200; n++) {
        gzip.write(blanks);
      }
    }
    return packed.toByteArray();
  }
}
