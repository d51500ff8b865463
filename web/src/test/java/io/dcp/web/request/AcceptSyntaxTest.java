package io.dcp.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptSyntaxTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "text/html, image/gif, *; q=.2, */*; q=.2",
        "text/html;q=0.875, application/json;q=1",
        "a/b ; Q = 1.000",
        "a/b;level=1;q=0"
      })
  void what_clients_send_is_read(String header) {
    assertThat(AcceptSyntax.isWellFormed(List.of(header))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a/b;q=z", "a/b;q=", "a/b;q=1.5", "a/b;q=-1", "a/b;q=NaN", "a/b;q=1e9"})
  void a_weight_that_is_none_is_refused(String header) {
    assertThat(AcceptSyntax.isWellFormed(List.of("*/*", header))).isFalse();
  }

  @Test
  void no_header_is_fine() {
    assertThat(AcceptSyntax.isWellFormed(List.of())).isTrue();
  }
}
