package io.dcp.audit.control;

import io.dcp.api.audit.AuditEntry;
import io.dcp.api.audit.AuditEntryDetail.AuditRecord;
import io.dcp.api.audit.AuditVerification;
import io.dcp.audit.entity.AuditFacts;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.AuditRow;
import io.dcp.audit.entity.AuditSeal;
import io.dcp.audit.entity.ChainFault;
import java.util.Locale;
import java.util.Optional;

/** Shows records as the API tells them. */
public final class AuditView {
  private AuditView() {}

  public static AuditEntry entry(AuditRow row) {
    var facts = row.facts();
    var server = Optional.ofNullable(facts.server());
    return new AuditEntry(
        facts.entry(),
        row.seq(),
        facts.at(),
        Optional.ofNullable(facts.actor()).map(AuditView::actor).orElse(null),
        facts.address(),
        facts.action(),
        server.map(AuditFacts.Place::id).orElse(null),
        server.map(AuditFacts.Place::name).orElse(null),
        facts.resource(),
        facts.requestId(),
        Optional.ofNullable(facts.outcome())
            .map(AuditOutcome::wireName)
            .orElse(AuditFilter.PENDING),
        facts.code(),
        facts.tookMicros(),
        facts.details());
  }

  private static AuditEntry.AuditActor actor(AuditFacts.Actor actor) {
    return new AuditEntry.AuditActor(actor.id(), actor.name(), actor.session(), actor.byToken());
  }

  /**
   * A record with its place in the chain.
   *
   * @param previous seal of the one before it, if that is still there
   */
  static AuditRecord record(AuditRow row, Optional<String> previous, AuditSeal seal) {
    return new AuditRecord(
        row.seq(),
        row.facts().kind().name().toLowerCase(Locale.ROOT),
        row.facts().at(),
        row.canonical(),
        previous.orElse(null),
        row.mac(),
        previous.map(before -> row.fault(before, seal).isEmpty()).orElse(null));
  }

  public static AuditVerification verification(Verification.Report report) {
    var anchors = report.anchors();
    return new AuditVerification(
        report.ok(),
        report.at(),
        report.rows(),
        report.begin().seq() + 1,
        report.head().seq(),
        report.head().mac(),
        report
            .firstBad()
            .map(finding ->
                new AuditVerification.FirstBad(
                    finding.seq(), finding.fault().wireName(), sentence(finding.fault())))
            .orElse(null),
        new AuditVerification.Anchors(
            anchors.count(), anchors.damaged(), anchors.lastSeq(), anchors.lastAt()));
  }

  private static String sentence(ChainFault fault) {
    return switch (fault) {
      case EDITED -> "What this record says is not what was sealed.";
      case MISSING -> "This record is gone, and later ones are there.";
      case REORDERED -> "The record in this place was sealed with another number.";
      case CUT_OFF -> "This record and all later ones are gone.";
      case REPLACED -> "This record is not the one that stood here when it was anchored.";
      case OTHER_KEY ->
          "This record was sealed under a key that is none of this audit, or was replaced before.";
      case CHECKPOINT_EDITED -> "Where the chain begins was not written by the platform.";
    };
  }
}
