package io.dcp.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T12:30:00Z, 2026-05-01T12:30:00Z",
    "2026-05-01T14:30:00+02:00, 2026-05-01T12:30:00Z",
    "2026-05-01T12:30:00.000000001Z, 2026-05-01T12:30:00.000000001Z",
    "'  2026-05-01T12:30:00Z ', 2026-05-01T12:30:00Z"
  })
  void a_time_has_an_offset_and_up_to_nine_digits_of_a_second(String text, Instant time) {
    assertThat(Rfc3339.read("since", text)).isEqualTo(time);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void what_is_absent_is_no_time(@Nullable String text) {
    assertThat(Rfc3339.read("since", text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "2026-05-01", "2026-05-01T12:30:00", "1777638600", "10m"})
  void what_is_no_time_is_refused_with_its_field(String text) {
    var refused = catchThrowableOfType(DomainException.class, () -> Rfc3339.read("until", text));

    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(refused.fieldErrors())
        .extracting(DomainException.FieldError::field)
        .containsExactly("until");
  }
}
