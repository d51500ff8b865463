package io.dcp.recordings.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Utf8PiecesTest {
  private final Utf8Pieces pieces = new Utf8Pieces();

  @Test
  void characters_that_come_in_parts_are_put_together() {
    var text = new StringBuilder();
    for (var one : "a\u00e9\u20ac\ud83d\ude00z".getBytes(UTF_8)) {
      text.append(pieces.add(new byte[] {one}));
    }

    assertThat(text).hasToString("a\u00e9\u20ac\ud83d\ude00z");
  }

  @Test
  void what_is_no_text_is_replaced() {
    assertThat(pieces.add(new byte[] {'a', (byte) 0xff, (byte) 0xc3, 'b'}))
        .isEqualTo("a\ufffd\ufffdb");
  }
}
