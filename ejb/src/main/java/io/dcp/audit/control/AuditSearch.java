package io.dcp.audit.control;

import io.dcp.audit.entity.AuditOutcome;
import io.dcp.audit.entity.AuditRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Finds records; each method is a short transaction of its own. */
@ApplicationScoped
@Transactional
public class AuditSearch {
  private EntityManager entities;

  protected AuditSearch() {}

  @Inject
  public AuditSearch(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The newest records of entries, the newest first.
   *
   * @param before behind this record
   */
  public List<AuditRow> find(AuditFilter filter, long before, int most) {
    var criteria = new AuditCriteria(filter).before(before);
    return criteria
        .applyTo(
            entities.createQuery(
                "select r from AuditRow r where " + criteria.words() + " order by r.seq desc",
                AuditRow.class))
        .setMaxResults(most)
        .getResultList();
  }

  /** How many entries there are of each outcome, by the names that travel. */
  public Map<String, Long> count(AuditFilter filter) {
    var criteria = new AuditCriteria(filter);
    var counts = new TreeMap<String, Long>();
    criteria
        .applyTo(
            entities.createQuery(
                "select r.outcome, count(r) from AuditRow r where "
                    + criteria.words()
                    + " group by r.outcome",
                Object[].class))
        .getResultStream()
        .forEach(row ->
            counts.put(
                row[0] instanceof AuditOutcome outcome ? outcome.wireName() : AuditFilter.PENDING,
                ((Number) row[1]).longValue()));
    return counts;
  }

  /** All records of an entry, the oldest first. */
  public List<AuditRow> entry(UUID entry) {
    return entities
        .createQuery(
            "select r from AuditRow r where r.entry = :entry order by r.seq", AuditRow.class)
        .setParameter("entry", entry)
        .getResultList();
  }

  /** Every action that is on record. */
  public List<String> actions() {
    return entities
        .createQuery("select distinct r.action from AuditRow r order by r.action", String.class)
        .getResultList();
  }
}
