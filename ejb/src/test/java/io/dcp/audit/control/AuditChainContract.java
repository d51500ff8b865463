package io.dcp.audit.control;

import static io.dcp.audit.control.AuditScene.ADA;
import static io.dcp.audit.control.AuditScene.SERVER;
import static io.dcp.audit.control.AuditScene.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditFacts.Kind;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.AuditRow;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How records get into the chain, on every database. */
abstract class AuditChainContract extends AuditDatabase {
  @Test
  void an_intent_and_its_outcome_say_who_did_what_where_and_what_became_of_it() {
    var entry = scene().trail().intend(intent("web").with("signal", "TERM"));
    entry.found("bytes", "17");
    entry.failed("PORT_TAKEN", Duration.ofNanos(1_234_567));

    var rows = scene().rows();
    assertThat(rows).extracting(AuditRow::seq).containsExactly(1L, 2L);
    assertThat(rows.getFirst().facts())
        .extracting(AuditFacts::kind, AuditFacts::action, AuditFacts::resource, AuditFacts::outcome)
        .containsExactly(Kind.INTENT, "container.start", "web", null);
    var outcome = rows.getLast().facts();
    assertThat(outcome.entry()).isEqualTo(rows.getFirst().facts().entry());
    assertThat(outcome.actor())
        .isEqualTo(
            new AuditFacts.Actor(
                ADA.userId().toString(), "ada", ADA.sessionId().toString(), false));
    assertThat(outcome.server()).isEqualTo(new AuditFacts.Place(SERVER.toString(), "alpha"));
    assertThat(outcome.address()).isEqualTo("192.0.2.1");
    assertThat(outcome.requestId()).isEqualTo("request-7");
    assertThat(outcome.outcome()).isEqualTo(AuditOutcome.FAILED);
    assertThat(outcome.code()).isEqualTo("PORT_TAKEN");
    assertThat(outcome.took()).isEqualTo(Duration.ofNanos(1_234_000));
    assertThat(outcome.details()).containsEntry("signal", "TERM").containsEntry("bytes", "17");
    assertThat(rows.getLast().canonical()).doesNotContain("changes");
  }

  @Test
  void a_container_that_was_named_by_its_id_is_called_by_its_name_too() {
    scene().containers().add(SERVER, "web", Map.of());

    scene().done("web-id");
    scene().done("web");
    scene().done("web-id: /bin/ash");

    assertThat(scene().rows())
        .extracting(row -> row.facts().resource())
        .containsExactly(
            "web web-id",
            "web web-id",
            "web",
            "web",
            "web web-id: /bin/ash",
            "web web-id: /bin/ash");
  }

  @Test
  void what_was_named_by_an_id_is_called_by_its_name_once_that_is_known() {
    var entry = scene().trail().intend(intent("viewer to user 1"));
    entry.named("viewer to user jun");
    entry.succeeded(Duration.ZERO);

    assertThat(scene().rows())
        .extracting(row -> row.facts().resource())
        .containsExactly("viewer to user 1", "viewer to user jun");
    assertThat(scene().verify().ok()).isTrue();
  }

  @Test
  void refusals_are_one_row_and_told_from_failures() {
    scene().trail().refused(intent("web"), "FORBIDDEN");
    scene().trail().intend(intent("web")).failed("BAD_CREDENTIALS", Duration.ZERO);

    assertThat(scene().rows())
        .extracting(row -> row.facts().kind(), row -> row.facts().outcome())
        .containsExactly(
            tuple(Kind.EVENT, AuditOutcome.REFUSED),
            tuple(Kind.INTENT, null),
            tuple(Kind.OUTCOME, AuditOutcome.REFUSED));
  }

  @Test
  void fifty_writers_on_two_platforms_keep_one_chain() throws Exception {
    try (var other = platform();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers =
          IntStream.range(0, 50)
              .mapToObj(n ->
                  CompletableFuture.runAsync(
                      () -> {
                        for (int i = 0; i < 10; i++) {
                          (n % 2 == 0 ? scene() : other).done("c" + n + "-" + i);
                        }
                      },
                      threads))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(writers).get();
    }

    assertThat(scene().rows())
        .extracting(AuditRow::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 1_000).boxed().toList());
    assertThat(scene().verify().ok()).isTrue();
  }

  @Test
  void a_stop_leaves_nothing_unwritten() {
    try (var other = platform()) {
      IntStream.range(0, 300).forEach(n -> other.trail().refused(intent("c" + n), "FORBIDDEN"));
    }

    assertThat(scene().rows()).hasSize(300);
  }

  @Test
  void an_intent_without_an_outcome_becomes_unknown_at_the_next_start_and_only_once() {
    scene().trail().intend(intent("web"));
    scene().done("other");

    try (var next = platform()) {
      next.get(OpenIntents.class).settle();
      next.get(OpenIntents.class).settle();
    }

    assertThat(scene().rows())
        .filteredOn(row -> row.facts().outcome() == AuditOutcome.UNKNOWN)
        .singleElement()
        .satisfies(row -> assertThat(row.facts().resource()).isEqualTo("web"));
    assertThat(scene().verify().ok()).isTrue();
  }

  @Test
  void s14_values_cannot_break_a_line_hide_text_or_grow_without_bound() {
    scene().done("a\r\nb\u202Ec\u2028\u0000" + "x".repeat(1_000_000));

    assertThat(scene().rows())
        .hasSize(2)
        .allSatisfy(row ->
            assertThat(row.facts().resource())
                .startsWith("a\\u000d\\u000ab\\u202ec\\u2028\\u0000xxx")
                .endsWith("...")
                .hasSizeLessThan(600)
                .doesNotMatch("(?s).*\\p{C}.*"));
    assertThat(scene().verify().ok()).isTrue();
  }
}
