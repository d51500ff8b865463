package io.dcp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.audit.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1"})
  void s14_no_spreadsheet_takes_a_text_of_a_csv_for_a_formula(String formula) {
    assertThat(csv(formula)).contains(",\"'" + formula + "\",").doesNotContain("\"" + formula);
  }

  @ParameterizedTest
  @ValueSource(strings = {"web", "a=b", "1-1"})
  void other_texts_stay_as_they_are(String text) {
    assertThat(csv(text)).contains(",\"" + text + "\",");
  }

  private static String csv(String resource) {
    var entry =
        new AuditEntry(
            UUID.randomUUID(),
            7,
            Instant.EPOCH,
            null,
            null,
            "container.start",
            null,
            null,
            resource,
            null,
            "success",
            null,
            null,
            Map.of());
    return new String(ExportFormat.CSV.line(entry), StandardCharsets.UTF_8);
  }
}
