package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Firefox 140 on Linux   | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
          Chrome 141 on Windows  | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36
          Edge 141 on Windows    | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0
          Opera 122 on macOS     | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 OPR/122.0.0.0
          Safari 18 on macOS     | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15
          Safari 18 on iOS       | Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1
          Chrome 141 on Android  | Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36
          curl 8.5.0             | curl/8.5.0
          Java-http-client 25    | Java-http-client/25
          dsctl                  | dsctl
          """)
  void people_recognise_what_they_signed_in_with(String words, String userAgent) {
    assertThat(ClientWords.of(userAgent)).contains(words);
  }

  @Test
  void nothing_is_taken_over_that_could_do_harm() {
    assertThat(ClientWords.of("<script>alert(1)</script>/1\u202e\r\nX: y").orElseThrow())
        .matches("[A-Za-z0-9 ._+-]{1,60}");
    assertThat(ClientWords.of("x".repeat(100_000)).orElseThrow()).hasSize(60);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "()", "\u0000", "///"})
  void silence_stays_silence(String userAgent) {
    assertThat(ClientWords.of(userAgent)).isEmpty();
  }
}
