package io.dcp.audit.control;

import static io.dcp.audit.control.AuditScene.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.dcp.audit.entity.AuditFacts.Kind;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.platform.problem.DomainException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What waits while the database does not take records, on every database. */
abstract class DatabaseAwayContract extends AuditDatabase {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String HIDDEN = "alter table audit_head rename to hidden_head";
  private static final String BACK = "alter table hidden_head rename to audit_head";

  @Test
  void f04_nothing_begins_without_its_record_and_what_has_happened_is_written_later() {
    var begun = scene().trail().intend(intent("begun"));
    scene().sql(HIDDEN);
    try {
      assertThatThrownBy(() -> scene().trail().intend(intent("web")))
          .isInstanceOfSatisfying(
              DomainException.class, refused -> assertThat(refused.code().status()).isEqualTo(503))
          .hasMessageContaining("nothing was changed");
      assertThatCode(() -> begun.succeeded(Duration.ZERO)).doesNotThrowAnyException();
    } finally {
      scene().sql(BACK);
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(scene().rows()).hasSize(2));
    assertThat(scene().rows().getLast().facts().outcome()).isEqualTo(AuditOutcome.SUCCESS);
    assertThat(scene().verify().ok()).isTrue();
  }

  @Test
  void f04_an_intent_that_is_written_after_its_change_was_refused_says_that_nothing_was_done()
      throws Exception {
    try (var impatient = platform(Duration.ofMillis(300));
        var connection = database().dataSource().getConnection()) {
      holdTheChain(connection);
      assertThatThrownBy(() -> impatient.trail().intend(intent("web")))
          .isInstanceOf(DomainException.class);
      connection.rollback();

      // whether the late intent came through is a matter of the database's own patience
      scene().done("next");
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(scene().get(AuditStore.class).open(0, 10)).isEmpty());
    }
    assertThat(scene().rows())
        .filteredOn(row -> "web".equals(row.facts().resource()))
        .filteredOn(row -> row.facts().kind() == Kind.OUTCOME)
        .allSatisfy(row -> assertThat(row.facts().code()).isEqualTo("DATABASE_UNAVAILABLE"));
  }

  @Test
  void f04_a_refusal_and_an_outcome_wait_for_no_record() throws Exception {
    var begun = scene().trail().intend(intent("begun"));
    try (var connection = database().dataSource().getConnection()) {
      holdTheChain(connection);
      assertThatCode(() -> scene().trail().refused(intent("refused"), "FORBIDDEN"))
          .doesNotThrowAnyException();
      begun.succeeded(Duration.ZERO);
      assertThat(scene().get(AuditStore.class).after(1, 10)).isEmpty();
      connection.rollback();
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(scene().rows()).hasSize(3));
    assertThat(scene().verify().ok()).isTrue();
  }

  @Test
  void a_record_that_the_database_never_takes_holds_up_no_other() {
    scene().sql(HIDDEN);
    try {
      scene().trail().refused(intent("before"), "FORBIDDEN");
      scene().trail().refused(intent("never"), "X".repeat(1_000));
      scene().trail().refused(intent("behind"), "FORBIDDEN");
    } finally {
      scene().sql(BACK);
    }

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(scene().rows()).hasSize(2));
    assertThat(scene().rows())
        .extracting(row -> row.facts().resource())
        .containsExactly("before", "behind");
    assertThat(scene().verify().ok()).isTrue();
  }

  private static void holdTheChain(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("select * from audit_head for update");
    }
  }
}
