package io.dcp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.Link;
import io.dcp.platform.log.LogContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditLogTest {
  private static final Link LINK = new Link(7, "abc");

  private record Line(String event, Optional<String> request, Map<String, Object> fields) {}

  private final List<Line> lines = new ArrayList<>();
  private final AuditLog log =
      new AuditLog((event, fields) ->
          lines.add(new Line(event, LogContext.requestId(), Map.copyOf(fields))));

  @Test
  void a_row_is_one_line_that_says_the_same_and_carries_the_request_and_its_place() {
    log.write(outcome(), LINK);

    assertThat(lines)
        .singleElement()
        .satisfies(line -> {
          assertThat(line.event()).isEqualTo("audit.outcome");
          assertThat(line.request()).contains("request-7");
          assertThat(line.fields())
              .containsEntry("seq", 7L)
              .containsEntry("mac", "abc")
              .containsEntry("action", "container.start")
              .containsEntry("actor", "ada")
              .containsEntry("token", "t1")
              .containsEntry("serverName", "alpha")
              .containsEntry("resource", "web")
              .containsEntry("outcome", "failed")
              .containsEntry("code", "PORT_TAKEN")
              .containsEntry("tookMillis", 12L)
              .containsEntry("detail.signal", "TERM");
        });
  }

  @Test
  void a_line_that_cannot_be_written_changes_nothing_of_the_record() {
    var full =
        new AuditLog((event, fields) -> {
          throw new IllegalStateException("no space left");
        });

    assertThatCode(() -> full.write(outcome(), LINK)).doesNotThrowAnyException();
  }

  private static AuditFacts outcome() {
    return new AuditFacts(
        UUID.randomUUID(),
        AuditFacts.Kind.OUTCOME,
        Instant.EPOCH,
        new AuditFacts.Actor("u1", "ada", "t1", true),
        "192.0.2.1",
        "container.start",
        new AuditFacts.Place("s1", "alpha"),
        "web",
        "request-7",
        AuditOutcome.FAILED,
        "PORT_TAKEN",
        Duration.ofMillis(12),
        Map.of("signal", "TERM"),
        List.of());
  }
}
