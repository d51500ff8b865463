package io.dcp.audit.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.audit.entity.ChainFault;
import io.dcp.platform.crypto.InMemoryDataKeys;
import io.dcp.platform.crypto.MacKeys;
import io.dcp.platform.crypto.MasterKey;
import io.dcp.platform.crypto.MasterKeyGuard;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain over a change of the master key, on every database. */
abstract class KeyChangeContract extends AuditDatabase {
  private static final MasterKey FORMER = InMemoryDataKeys.masterKey(0);
  private static final MasterKey NEXT = InMemoryDataKeys.masterKey(1);

  private AuditScene next;

  /** Four records under the former key, then one of the change and two more under the next. */
  @BeforeEach
  void change() {
    scene().get(MasterKeyGuard.class).check();
    scene().done("c1");
    scene().done("c2");
    scene().get(AnchorKeeper.class).anchor();
    next = platform(NEXT.after(FORMER));
    next.get(MasterKeyGuard.class).check();
    next.get(KeyChange.class).record();
    next.done("c3");
  }

  @AfterEach
  void stop() {
    next.close();
  }

  @Test
  void s21_records_and_anchors_of_the_former_key_can_still_be_checked() {
    next.get(AnchorKeeper.class).anchor();

    try (var later = platform(NEXT)) {
      var report = later.verify();

      assertThat(report.firstBad()).isEmpty();
      assertThat(report.rows()).isEqualTo(7);
      assertThat(report.anchors().count()).isEqualTo(2);
      assertThat(report.anchors().damaged()).isZero();
    }
  }

  @Test
  void the_change_is_on_record_once() {
    next.get(KeyChange.class).record();

    assertThat(next.rows())
        .extracting(row -> row.facts().action())
        .containsOnlyOnce("master-key.change");
    assertThat(next.rows().get(4).keyId()).isEqualTo(NEXT.name());
  }

  @Test
  void a_chain_whose_beginning_retention_removed_is_right_after_a_change() {
    next.clock().advance(AuditScene.RETENTION.plus(Duration.ofDays(1)));
    next.done("new");
    next.get(Retention.class).clean();

    assertThat(next.verify().firstBad()).isEmpty();
    assertThat(next.rows().getFirst().seq()).isEqualTo(8);
  }

  @Test
  void s14_who_has_the_former_key_cannot_rewrite_what_it_sealed() {
    var last = next.rows().get(3);
    var before = next.rows().get(2).mac();
    var forged = last.canonical().replace("\"c2\"", "\"c9\"");
    var mac =
        scene()
            .get(MacKeys.class)
            .of("audit/chain/v1")
            .seal(HexFormat.of().parseHex(before), forged.getBytes(UTF_8));

    next.sql(
        "update audit_rows set resource = 'c9', canonical = '%s', mac = '%s' where seq = 4"
            .formatted(forged, mac));

    assertFirstBad(5, ChainFault.EDITED);
  }

  @Test
  void s14_who_has_the_former_key_cannot_go_on_with_the_chain() {
    scene().done("forged");

    assertFirstBad(8, ChainFault.OTHER_KEY);
  }

  @Test
  void s14_a_chain_that_was_cut_off_at_the_change_is_found_without_anchors() throws IOException {
    var last = next.rows().get(3);
    next.sql(
        "delete from audit_rows where seq > 4",
        "update audit_head set seq = 4, mac = '%s'".formatted(last.mac()));
    removeAnchors();

    assertFirstBad(5, ChainFault.CUT_OFF);
  }

  private void removeAnchors() throws IOException {
    try (var files = Files.list(folder().resolve(AnchorFiles.FOLDER))) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private void assertFirstBad(long seq, ChainFault fault) {
    assertThat(next.verify().firstBad()).contains(new Finding(seq, fault));
  }
}
