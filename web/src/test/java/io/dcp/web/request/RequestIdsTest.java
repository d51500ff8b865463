package io.dcp.web.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

  @Test
  void an_id_that_a_proxy_gave_is_kept() {
    assertThat(RequestIds.acceptOrCreate("edge-7f.3_Ab12")).isEqualTo("edge-7f.3_Ab12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "two words here",
        "line\nbreak-line",
        "<b>12345678</b>",
        "ünïcode-12345"
      })
  void an_id_that_is_no_plain_word_is_replaced(String inbound) {
    assertThat(RequestIds.acceptOrCreate(inbound)).isNotEqualTo(inbound).matches("[0-9a-f-]{36}");
  }

  @Test
  void a_huge_id_is_replaced_and_ids_differ() {
    assertThat(RequestIds.acceptOrCreate("x".repeat(65))).hasSize(36);
    assertThat(RequestIds.acceptOrCreate(null)).isNotEqualTo(RequestIds.acceptOrCreate(null));
  }
}
