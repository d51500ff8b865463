package io.dcp.audit.control;

import static io.dcp.audit.control.AuditScene.intent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.dcp.audit.entity.AuditRow;
import io.dcp.audit.entity.ChainFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to those who tamper with the chain, on every database. */
abstract class TamperingContract extends AuditDatabase {
  @Test
  void a_chain_that_nobody_touched_is_right() {
    IntStream.range(0, 10).forEach(n -> scene().done("c" + n));
    scene().get(AnchorKeeper.class).anchor();

    var report = scene().verify();

    assertThat(report.ok()).isTrue();
    assertThat(report.rows()).isEqualTo(20);
    assertThat(report.anchors().count()).isEqualTo(1);
    assertThat(report.anchors().lastSeq()).isEqualTo(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind = 'EVENT'",
        "occurred_at = occurred_at + interval '1' second",
        "actor = 'eve'",
        "actor_id = 'eve'",
        "session_id = 'x'",
        "by_token = true",
        "address = '192.0.2.9'",
        "action = 'container.delete'",
        "server_id = null",
        "server_name = 'beta'",
        "resource = 'other'",
        "request_id = 'x'",
        "outcome = 'SUCCESS'",
        "code = null",
        "took_micros = 1",
        "details = '{}'",
        "changes = null",
        "changes = replace(changes, 'shop', 'bank')",
        "canonical = replace(canonical, 'ada', 'eve')",
        "canonical = replace(canonical, 'ada', 'eve'), actor = 'eve'",
        "entry_id = cast('00000000-0000-0000-0000-000000000000' as uuid)",
        "mac = '0000000000000000000000000000000000000000000000000000000000000000'"
      })
  void s14_editing_any_part_of_a_row_is_found_at_that_row(String change) {
    scene().done("before");
    var entry = scene().trail().intend(intent("web").with("n", "1"));
    entry.changed(Optional.of(Map.of("name", "web")), Optional.of(Map.of("name", "shop")));
    entry.failed("PORT_TAKEN", Duration.ofMillis(5));
    scene().done("after");

    scene().sql("update audit_rows set " + change + " where seq = 4");

    assertFirstBad(4, ChainFault.EDITED);
  }

  @Test
  void a_row_of_another_key_is_said_to_be_one() {
    scene().done("one");

    scene().sql("update audit_rows set key_id = 'abcd' where seq = 2");

    assertFirstBad(2, ChainFault.OTHER_KEY);
  }

  @Test
  void s14_deleting_a_row_is_found_at_its_place() {
    threeDone();

    scene().sql("delete from audit_rows where seq = 3");

    assertFirstBad(3, ChainFault.MISSING);
  }

  @Test
  void s14_deleting_the_oldest_rows_is_found_at_the_first() {
    threeDone();

    scene().sql("delete from audit_rows where seq <= 2");

    assertFirstBad(1, ChainFault.MISSING);
  }

  @Test
  void s14_reordering_rows_is_found_at_the_first_of_them() {
    threeDone();

    scene()
        .sql(
            "update audit_rows set seq = 100 where seq = 3",
            "update audit_rows set seq = 3 where seq = 4",
            "update audit_rows set seq = 4 where seq = 100");

    assertFirstBad(3, ChainFault.REORDERED);
  }

  @Test
  void s14_cutting_rows_off_the_end_is_found_by_the_head() {
    threeDone();

    scene().sql("delete from audit_rows where seq > 4");

    assertFirstBad(5, ChainFault.CUT_OFF);
  }

  @Test
  void s14_cutting_rows_off_together_with_the_head_is_found_by_the_anchors() {
    threeDone();
    scene().get(AnchorKeeper.class).anchor();

    cutOffWithTheHead();

    assertFirstBad(5, ChainFault.CUT_OFF);
  }

  @Test
  void s14_other_records_in_the_place_of_those_cut_off_are_found_by_the_anchors() {
    threeDone();
    scene().get(AnchorKeeper.class).anchor();

    cutOffWithTheHead();
    threeDone();

    assertFirstBad(6, ChainFault.REPLACED);
  }

  @Test
  void s14_a_sealed_record_of_a_chain_that_was_cut_off_does_not_fit_into_the_one_that_followed() {
    threeDone();
    scene().sql("create table stolen as select * from audit_rows where seq = 5");
    try {
      cutOffWithTheHead();
      threeDone();
      scene()
          .sql(
              "delete from audit_rows where seq = 5",
              "insert into audit_rows select * from stolen");
    } finally {
      scene().sql("drop table stolen");
    }

    assertFirstBad(6, ChainFault.EDITED);
  }

  private void cutOffWithTheHead() {
    var mac = scene().rows().get(3).mac();
    scene()
        .sql(
            "delete from audit_rows where seq > 4",
            "update audit_head set seq = 4, mac = '" + mac + "'");
  }

  @Test
  void f05_anchors_that_cannot_be_written_hold_nothing_up_and_are_written_later()
      throws IOException {
    var inTheWay = Files.createFile(folder().resolve(AnchorFiles.FOLDER));
    scene().done("web");

    assertThatCode(() -> scene().get(AnchorKeeper.class).anchor()).doesNotThrowAnyException();
    Files.delete(inTheWay);
    scene().get(AnchorKeeper.class).anchor();

    assertThat(scene().verify().anchors().lastSeq()).isEqualTo(2);
  }

  @Test
  void anchors_are_for_the_platform_alone_and_a_torn_line_spoils_no_other() throws IOException {
    scene().done("one");
    scene().get(AnchorKeeper.class).anchor();
    var file = anchorFile();
    Files.writeString(file, Files.readString(file) + "{\"seq\":3,\"ma");
    scene().done("two");
    scene().get(AnchorKeeper.class).anchor();

    var report = scene().verify();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(report.ok()).isTrue();
    assertThat(report.anchors().count()).isEqualTo(2);
    assertThat(report.anchors().damaged()).isEqualTo(1);
  }

  @Test
  void an_anchor_that_somebody_changed_counts_for_nothing_and_is_told() throws IOException {
    scene().done("one");
    scene().get(AnchorKeeper.class).anchor();
    var file = anchorFile();
    Files.writeString(file, Files.readString(file).replace("\"seq\":2", "\"seq\":1"));

    assertThat(scene().verify().anchors().damaged()).isEqualTo(1);
  }

  private Path anchorFile() throws IOException {
    try (var files = Files.list(folder().resolve(AnchorFiles.FOLDER))) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void retention_removes_what_is_too_old_and_the_chain_goes_on_from_a_sealed_place() {
    threeDone();
    scene().clock().advance(AuditScene.RETENTION.plusDays(1));
    scene().done("new");

    scene().get(Retention.class).clean();

    assertThat(scene().rows()).extracting(AuditRow::seq).containsExactly(7L, 8L, 9L);
    assertThat(scene().rows().getLast().facts().details()).containsEntry("removed", "6");
    assertThat(scene().verify().ok()).isTrue();
    assertThat(scene().verify().rows()).isEqualTo(3);

    scene().sql("update audit_checkpoints set seq = 7", "delete from audit_rows where seq = 7");
    assertFirstBad(7, ChainFault.CHECKPOINT_EDITED);
  }

  @Test
  void retention_goes_on_from_no_place_that_the_platform_did_not_seal() {
    threeDone();
    scene().clock().advance(AuditScene.RETENTION.plusDays(1));
    scene().done("new");
    scene().get(Retention.class).clean();
    scene().catchUp();
    scene()
        .sql(
            "update audit_checkpoints set seq = 7,"
                + " mac = (select mac from audit_rows where seq = 7)",
            "delete from audit_rows where seq = 7");
    scene().clock().advance(AuditScene.RETENTION.plusDays(1));

    scene().get(Retention.class).clean();

    assertThat(scene().rows()).extracting(AuditRow::seq).containsExactly(8L, 9L);
    assertFirstBad(7, ChainFault.CHECKPOINT_EDITED);
  }

  @Test
  void retention_does_not_remove_the_traces_of_tampering() {
    threeDone();
    scene().sql("update audit_rows set actor = 'eve' where seq = 2");
    scene().clock().advance(AuditScene.RETENTION.plusDays(1));

    scene().get(Retention.class).clean();

    assertThat(scene().rows()).hasSize(6);
    assertFirstBad(2, ChainFault.EDITED);
  }

  private void threeDone() {
    IntStream.range(0, 3).forEach(n -> scene().done("c" + n));
  }

  private void assertFirstBad(long seq, ChainFault fault) {
    assertThat(scene().verify().firstBad()).contains(new Finding(seq, fault));
  }
}
