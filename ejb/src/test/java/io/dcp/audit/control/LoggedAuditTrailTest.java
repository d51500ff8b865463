package io.dcp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.log.LogContext;
import io.dcp.platform.security.AuditTrail.Intent;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoggedAuditTrailTest {
  private static final Caller ADA = new Caller(UUID.randomUUID(), "ada", UUID.randomUUID());
  private static final ServerId SERVER = new ServerId(UUID.randomUUID());

  private record Line(String event, Optional<String> request, Map<String, Object> fields) {}

  private final List<Line> lines = new ArrayList<>();
  private final LoggedAuditTrail trail =
      new LoggedAuditTrail((event, fields) ->
          lines.add(new Line(event, LogContext.requestId(), Map.copyOf(fields))));

  @Test
  void intent_and_outcome_are_two_lines_joined_by_an_id() {
    trail.intend(intent("web")).succeeded(Duration.ofMillis(12));

    assertThat(lines).extracting(Line::event).containsExactly("audit.intent", "audit.outcome");
    assertThat(lines).allSatisfy(line -> assertThat(line.request()).contains("request-7"));
    assertThat(lines.getLast().fields())
        .containsAllEntriesOf(lines.getFirst().fields())
        .containsEntry("action", "container.start")
        .containsEntry("actor", "ada")
        .containsEntry("server", SERVER.toString())
        .containsEntry("resource", "web")
        .containsEntry("address", "192.0.2.1")
        .containsEntry("outcome", "succeeded")
        .containsEntry("tookMillis", 12L);
  }

  @Test
  void a_failure_tells_its_code() {
    trail.intend(intent("web")).failed("PORT_TAKEN", Duration.ZERO);

    assertThat(lines.getLast().fields())
        .containsEntry("outcome", "failed")
        .containsEntry("code", "PORT_TAKEN");
  }

  @Test
  void s14_values_cannot_break_the_line_hide_text_or_grow_without_bound() {
    trail.intend(intent("a\r\nb\u202Ec\u2028" + "x".repeat(1_000_000)));

    var resource = String.valueOf(lines.getFirst().fields().get("resource"));
    assertThat(resource).startsWith("a\\u000d\\u000ab\\u202ec\\u2028xxx").endsWith("...");
    assertThat(resource).hasSizeLessThan(600).doesNotMatch("(?s).*\\p{C}.*");
  }

  @Test
  void a_change_is_not_begun_when_its_intent_cannot_be_recorded() {
    var full = new LoggedAuditTrail((event, fields) -> refuse());

    assertThatThrownBy(() -> full.intend(intent("web"))).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_lost_outcome_does_not_fail_the_change_that_has_happened() {
    var broken =
        new LoggedAuditTrail((event, fields) -> {
          if (event.equals("audit.outcome")) {
            refuse();
          }
        });
    var entry = broken.intend(intent("web"));

    assertThatCode(() -> entry.succeeded(Duration.ZERO)).doesNotThrowAnyException();
  }

  private static void refuse() {
    throw new IllegalStateException("no space left");
  }

  private static Intent intent(String resource) {
    return new Intent(
        "container.start",
        Optional.of(ADA),
        Optional.of(SERVER),
        Optional.of(resource),
        Optional.of("request-7"),
        Optional.of("192.0.2.1"));
  }
}
