package io.dcp.audit.control;

import io.dcp.api.audit.AuditEntryDetail;
import io.dcp.api.audit.AuditEntryDetail.AuditChange;
import io.dcp.api.audit.AuditEntryDetail.AuditRecord;
import io.dcp.audit.entity.AuditCheckpoint;
import io.dcp.audit.entity.AuditRow;
import io.dcp.audit.entity.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Shows where the records of an entry stand in the chain. */
@ApplicationScoped
public class AuditDetails {
  private AuditStore store;
  private AuditKeys keys;

  protected AuditDetails() {}

  @Inject
  public AuditDetails(AuditStore store, AuditKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /**
   * The detail of an entry.
   *
   * @param records all of one entry, at least one, the oldest first
   */
  public AuditEntryDetail of(List<AuditRow> records) {
    var newest = records.getLast();
    return new AuditEntryDetail(
        AuditView.entry(newest),
        newest.facts().changes().stream()
            .map(it -> new AuditChange(it.field(), it.before(), it.after()))
            .toList(),
        records.stream().map(this::placed).toList());
  }

  private AuditRecord placed(AuditRow row) {
    return AuditView.record(row, sealOf(row.seq() - 1), keys.chain());
  }

  private Optional<String> sealOf(long seq) {
    return Optional.ofNullable(store.seals(List.of(seq)).get(seq))
        .or(() ->
            Optional.of(store.checkpoint().map(AuditCheckpoint::link).orElse(Link.BEGINNING))
                .filter(begin -> begin.seq() == seq)
                .map(Link::mac));
  }
}
