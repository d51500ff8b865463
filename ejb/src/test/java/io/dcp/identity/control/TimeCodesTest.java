package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeCodesTest {
  /** The secret of RFC 6238, appendix B. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** The appendix has eight digits; six are their end. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_rfc(long seconds, String code) {
    var now = Instant.ofEpochSecond(seconds);

    assertThat(TimeCodes.step(SECRET, code, now)).hasValue(seconds / 30);
  }

  @Test
  void the_step_before_and_after_pass_and_no_other() {
    var now = Instant.ofEpochSecond(1_111_111_111);
    var step = now.getEpochSecond() / 30;

    for (var near = step - 1; near <= step + 1; near++) {
      assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, near), now)).hasValue(near);
    }
    for (var far : new long[] {step - 3, step - 2, step + 2, step + 3}) {
      assertThat(TimeCodes.step(SECRET, TimeCodes.code(SECRET, far), now)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "28708", "2870822", "28708x", "-87082", "２８７０８２", "287082\n"})
  void what_is_not_six_digits_is_no_code(String text) {
    assertThat(TimeCodes.step(SECRET, text, Instant.ofEpochSecond(59))).isEmpty();
  }

  @Test
  void a_blank_in_the_middle_as_authenticators_show_it_does_not_matter() {
    assertThat(TimeCodes.step(SECRET, "287 082", Instant.ofEpochSecond(59))).hasValue(1);
  }

  @Test
  void the_address_for_authenticators_has_everything_they_need() {
    assertThat(TimeCodes.uri("ada.l", SECRET))
        .isEqualTo(
            "otpauth://totp/Docker%20Control%20Platform:ada.l?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Docker%20Control%20Platform&algorithm=SHA1&digits=6&period=30");
  }
}
