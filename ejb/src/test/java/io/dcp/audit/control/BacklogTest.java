package io.dcp.audit.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.audit.control.PendingRecord.Need;
import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.Link;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private final Backlog backlog = new Backlog(4, 2);

  @Test
  void refusals_leave_room_for_what_was_done_and_what_finds_none_is_counted() {
    assertThat(backlog.add(pending(Need.IF_ROOM))).isTrue();
    assertThat(backlog.add(pending(Need.IF_ROOM))).isTrue();
    assertThat(backlog.add(pending(Need.IF_ROOM))).isFalse();
    assertThat(backlog.add(pending(Need.AFTER))).isTrue();
    assertThat(backlog.add(pending(Need.BEFORE))).isTrue();
    assertThat(backlog.add(pending(Need.AFTER))).isFalse();

    assertThat(backlog.takeLost()).isEqualTo(2);
    assertThat(backlog.takeLost()).isZero();
  }

  @Test
  void a_change_that_finds_no_room_does_not_happen_and_is_not_missed() {
    var full = new Backlog(0, 0);

    assertThat(full.add(pending(Need.BEFORE))).isFalse();
    assertThat(full.takeLost()).isZero();
  }

  @Test
  void what_is_written_goes_and_the_rest_stays_in_its_order() {
    var first = pending(Need.AFTER);
    var second = pending(Need.AFTER);
    backlog.add(first);
    backlog.add(second);

    first.written(Link.BEGINNING);
    backlog.removeDone();

    assertThat(backlog.oldest(10)).containsExactly(second);
    assertThat(backlog.newest()).contains(second);
  }

  @Test
  void when_nothing_can_be_written_what_has_not_happened_is_refused_wherever_it_stands() {
    var done = pending(Need.AFTER);
    var asked = pending(Need.BEFORE);
    backlog.add(done);
    backlog.add(asked);

    backlog.refuseWhatHasNotHappened(new IllegalStateException("away"));

    assertThat(asked.isDone()).isTrue();
    assertThat(backlog.oldest(10)).containsExactly(done);
  }

  private static PendingRecord pending(Need need) {
    return new PendingRecord(
        AuditFacts.ofPlatform(Instant.EPOCH, "test", AuditOutcome.SUCCESS, Map.of()), need);
  }
}
