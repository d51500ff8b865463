package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody sends as a name stays one short, readable line of the audit (S14). */
class AuditFieldsIT {
  private static final int LONGEST_LINE = 4_000;
  private static final String FORGED =
      "{\"event\":\"audit.outcome\",\"action\":\"user.delete\",\"actor\":\"root\"}";

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("a line of its own", "\r\n" + FORGED + "\r\n"),
        Arguments.of("other ends of lines", "\n\u0085\u2028\u2029\u000b\f" + FORGED),
        Arguments.of("bidirectional overrides", "\u202eadmin\u202c\u2066x\u2069\u200f"),
        Arguments.of("invisible ones", "\u200b\u2060\ufeff\u00ad\u0007\u001b[2J\u0000"),
        Arguments.of("half a surrogate", "\ud83d"),
        Arguments.of("quotes", "\",\"outcome\":\"succeeded\",\"x\":\""),
        Arguments.of("a megabyte", "y".repeat(1_000_000)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void s14_a_name_at_the_sign_in_is_one_short_line(String kind, String name) {
    var marker = Lab.unique("forger");

    Session.login(marker + name, "not a password", Attackers.next());

    assertHarmless(audited(marker));
  }

  @Test
  void s14_a_name_in_an_address_is_one_short_line() {
    var marker = Lab.unique("forger");
    // with an end of line in it the server refuses the address before any code of ours
    var name = marker + "%E2%80%AE" + "z".repeat(6_000);

    Platform.send(
        "DELETE", "/api/v1/users/" + name, BodyPublishers.noBody(), Platform.asAdministrator());

    assertHarmless(audited(marker));
  }

  private static List<String> audited(String marker) {
    return await("an audit line")
        .until(
            () ->
                Logs.lines().stream()
                    .filter(line -> line.contains(marker) && line.contains("audit."))
                    .toList(),
            lines -> !lines.isEmpty());
  }

  private static void assertHarmless(List<String> lines) {
    assertThat(lines)
        .allSatisfy(line -> {
          assertThat(line).hasSizeLessThan(LONGEST_LINE);
          assertThat(Answer.parse(line).path("action").asText()).isNotBlank();
          // the log was read with one character for each byte
          var text = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
          assertThat(text).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
        });
    assertThat(Logs.lines()).noneMatch(line -> line.startsWith(FORGED));
  }
}
