package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTokenTextTest {

  @RepeatedTest(20)
  void a_token_has_a_fixed_form_that_scanners_can_look_for() {
    var token = PersonalTokenText.generate();

    assertThat(token).matches("dcp_[0-9A-Za-z]{49}");
    assertThat(PersonalTokenText.isWellFormed(token)).isTrue();
  }

  @Test
  void no_two_are_the_same() {
    assertThat(Stream.generate(PersonalTokenText::generate).limit(1_000).distinct()).hasSize(1_000);
  }

  @Test
  void a_single_wrong_character_is_noticed() {
    var token = PersonalTokenText.generate();

    for (var index = 4; index < token.length(); index++) {
      var other = token.charAt(index) == 'a' ? 'b' : 'a';
      var damaged = token.substring(0, index) + other + token.substring(index + 1);
      assertThat(PersonalTokenText.isWellFormed(damaged)).as(damaged).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "dcp_", "dcp_x", "DCP_0000000000000000000000000000000000000000000000000"})
  void other_texts_are_no_tokens(String text) {
    assertThat(PersonalTokenText.isWellFormed(text)).isFalse();
  }
}
