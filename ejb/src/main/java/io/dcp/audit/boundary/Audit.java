package io.dcp.audit.boundary;

import io.dcp.api.audit.AuditActions;
import io.dcp.api.audit.AuditCounts;
import io.dcp.api.audit.AuditEntryDetail;
import io.dcp.api.audit.AuditPage;
import io.dcp.api.audit.AuditVerification;
import io.dcp.audit.control.AuditDetails;
import io.dcp.audit.control.AuditExports;
import io.dcp.audit.control.AuditFilter;
import io.dcp.audit.control.AuditSearch;
import io.dcp.audit.control.AuditView;
import io.dcp.audit.control.AuditWriter;
import io.dcp.audit.control.ExportFormat;
import io.dcp.audit.control.Verification;
import io.dcp.audit.control.VisibleRecords;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Requires;
import io.dcp.platform.validation.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is on record. Who may see it on some servers alone sees the records of these servers alone;
 * what was done to the platform itself takes the right everywhere.
 */
@ApplicationScoped
public class Audit {
  private AuditSearch search;
  private AuditDetails details;
  private AuditExports exports;
  private Verification verification;
  private VisibleRecords visible;
  private AuditWriter writer;

  protected Audit() {}

  @Inject
  public Audit(
      AuditSearch search,
      AuditDetails details,
      AuditExports exports,
      Verification verification,
      VisibleRecords visible,
      AuditWriter writer) {
    this.search = search;
    this.details = details;
    this.exports = exports;
    this.verification = verification;
    this.visible = visible;
    this.writer = writer;
  }

  /**
   * A page of entries, the newest first.
   *
   * @param cursor {@code nextCursor} of the page before; the newest when null
   */
  @Requires(Action.AUDIT_VIEW)
  public AuditPage list(AuditQuery query, int limit, @Nullable String cursor) {
    // one more than asked for tells whether there are older ones
    var found = upToDate().find(filter(query), before(cursor), limit + 1);
    var isLast = found.size() <= limit;
    var items = isLast ? found : found.subList(0, limit);
    return new AuditPage(
        items.stream().map(AuditView::entry).toList(),
        isLast ? null : Long.toString(items.getLast().seq()));
  }

  /** How many entries a list would have, of each outcome. */
  @Requires(Action.AUDIT_VIEW)
  public AuditCounts count(AuditQuery query) {
    var counts = upToDate().count(filter(query));
    return new AuditCounts(
        counts.getOrDefault("success", 0L),
        counts.getOrDefault("refused", 0L),
        counts.getOrDefault("failed", 0L),
        counts.getOrDefault("unknown", 0L),
        counts.getOrDefault(AuditFilter.PENDING, 0L));
  }

  /**
   * An entry with its records.
   *
   * @throws DomainException {@link ErrorCode#AUDIT_ENTRY_NOT_FOUND}, also for one that the caller
   *     may not see
   */
  @Requires(Action.AUDIT_VIEW)
  public AuditEntryDetail get(String id) {
    return Uuids.read(id)
        .map(upToDate()::entry)
        .filter(records -> !records.isEmpty() && visible.shows(records.getFirst().facts()))
        .map(details::of)
        .orElseThrow(() ->
            new DomainException(
                ErrorCode.AUDIT_ENTRY_NOT_FOUND, "There is no such entry on record."));
  }

  /** Every action that is on record. */
  @Requires(Action.AUDIT_VIEW)
  public AuditActions actions() {
    return new AuditActions(upToDate().actions());
  }

  /**
   * Everything that a list would show, as one text; itself put on record before it begins.
   *
   * @param format {@code ndjson} or {@code csv}
   */
  @Requires(Action.AUDIT_VIEW)
  public AuditExport export(AuditQuery query, @Nullable String format) {
    var wanted =
        Stream.of(ExportFormat.values())
            .filter(it -> it.wireName().equals(format == null ? "ndjson" : format))
            .findFirst()
            .orElseThrow(() ->
                DomainException.ofField(
                    ErrorCode.VALIDATION_FAILED, "format", "The format is ndjson or csv."));
    var run = exports.begin(filter(query), wanted);
    return new AuditExport(wanted.mediaType(), "audit." + wanted.wireName(), run::writeTo);
  }

  /** Checks the whole chain; needs the right everywhere, as it tells of all records. */
  @Requires(Action.AUDIT_VIEW)
  public AuditVerification verify() {
    visible.requireAll();
    writer.catchUp();
    return AuditView.verification(verification.run());
  }

  /** Whoever changed something and looks here next finds it. */
  private AuditSearch upToDate() {
    writer.catchUp();
    return search;
  }

  private AuditFilter filter(AuditQuery query) {
    return query.filter(visible.servers());
  }

  private static long before(@Nullable String cursor) {
    try {
      return Optional.ofNullable(cursor).map(Long::parseLong).orElse(Long.MAX_VALUE);
    } catch (NumberFormatException none) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED, "cursor", "The cursor belongs to no list of the audit.");
    }
  }
}
