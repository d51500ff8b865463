package io.dcp.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;

  @Test
  void absent_and_blank_values_give_the_default() {
    var settings = Settings.of(Map.of("BLANK", "  "));

    assertThat(settings.text("BLANK")).isEmpty();
    assertThat(settings.number("BLANK", 7, 1, 9)).isEqualTo(7);
    assertThat(settings.duration("ABSENT", SECOND, SECOND, DAY)).isEqualTo(SECOND);
    assertThat(settings.list("ABSENT")).isEmpty();
    assertThat(settings.secret("ABSENT")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1000ms,PT1S", "10s,PT10S", "5m,PT5M", "12h,PT12H", "1d,PT24H", "90S,PT1M30S"})
  void durations_have_a_unit(String text, Duration expected) {
    assertThat(Settings.of(Map.of("D", text)).duration("D", SECOND, SECOND, DAY))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "s", "-1s", "1.5s", "2d", "999ms", "1w", "99999999999s"})
  void a_wrong_duration_is_told_with_variable_value_and_bounds(String text) {
    assertThatThrownBy(
            () -> Settings.of(Map.of("DCP_D", text)).duration("DCP_D", SECOND, SECOND, DAY))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "DCP_D must be a time span from 1s to 1d such as 500ms, 10s or 5m, not \"%s\"."
                .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "10", "x", "1.0", "99999999999"})
  void a_wrong_number_is_told_with_variable_value_and_bounds(String text) {
    assertThatThrownBy(() -> Settings.of(Map.of("DCP_N", text)).number("DCP_N", 1, 1, 9))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("DCP_N must be a whole number from 1 to 9, not \"%s\".".formatted(text));
  }

  @Test
  void lists_are_split_at_commas() {
    assertThat(Settings.of(Map.of("L", " a, b,,c ")).list("L")).containsExactly("a", "b", "c");
  }

  @Test
  void a_secret_comes_from_the_variable_or_from_a_file_but_not_from_both() throws Exception {
    var file = Files.writeString(folder.resolve("secret"), "hush\n").toString();

    assertThat(Settings.of(Map.of("S", "hush")).secret("S")).contains("hush");
    assertThat(Settings.of(Map.of("S_FILE", file)).secret("S")).contains("hush");
    assertThatThrownBy(() -> Settings.of(Map.of("S", "hush", "S_FILE", file)).secret("S"))
        .hasMessage("Set only one of S and S_FILE.");
  }

  @Test
  void a_secret_file_that_is_missing_or_empty_is_named_and_its_variable_too() throws Exception {
    var empty = Files.createFile(folder.resolve("empty"));

    assertThatThrownBy(() -> Settings.of(Map.of("S_FILE", "/nowhere/secret")).secret("S"))
        .hasMessage("S_FILE names the file /nowhere/secret, which cannot be read.");
    assertThatThrownBy(() -> Settings.of(Map.of("S_FILE", empty.toString())).secret("S"))
        .hasMessageContaining("which is empty");
  }

  @ParameterizedTest
  @CsvSource({"PT0S,0s", "PT0.5S,500ms", "PT90S,90s", "PT5M,5m", "PT2H,2h", "P7D,7d"})
  void durations_are_told_as_an_operator_writes_them(Duration duration, String text) {
    assertThat(DurationUnit.text(duration)).isEqualTo(text);
  }
}
