package io.dcp.audit.control;

import static java.util.stream.Collectors.toMap;

import io.dcp.audit.entity.AuditCheckpoint;
import io.dcp.audit.entity.AuditHead;
import io.dcp.audit.entity.AuditRow;
import io.dcp.audit.entity.Link;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chain in the database, as it is read and shortened; {@link ChainEnd} makes it longer. Each
 * method is a short transaction, and is called outside of others: whoever changes something must
 * not hold the chain's end.
 */
@ApplicationScoped
@Transactional
public class AuditStore {
  private EntityManager entities;
  private AuditKeys keys;

  protected AuditStore() {}

  @Inject
  public AuditStore(EntityManager entities, AuditKeys keys) {
    this.entities = entities;
    this.keys = keys;
  }

  /** The end of the chain. */
  public Link head() {
    return entities.find(AuditHead.class, AuditHead.ONLY).link();
  }

  /** Where the chain begins; empty while nothing was removed. */
  public Optional<AuditCheckpoint> checkpoint() {
    return Optional.ofNullable(entities.find(AuditCheckpoint.class, AuditCheckpoint.ONLY));
  }

  /** Records behind a number, the oldest first. */
  public List<AuditRow> after(long seq, int most) {
    return entities
        .createQuery("select r from AuditRow r where r.seq > :seq order by r.seq", AuditRow.class)
        .setParameter("seq", seq)
        .setMaxResults(most)
        .getResultList();
  }

  /** The seals of those of some records that are there, by number. */
  public Map<Long, String> seals(Collection<Long> numbers) {
    return entities
        .createQuery("select r from AuditRow r where r.seq in :numbers", AuditRow.class)
        .setParameter("numbers", numbers)
        .getResultStream()
        .collect(toMap(AuditRow::seq, AuditRow::mac));
  }

  /** Intents without an outcome behind a number, the oldest first, of those not yet settled. */
  public List<AuditRow> open(long after, int most) {
    var settled = entities.find(AuditHead.class, AuditHead.ONLY).settledSeq();
    return entities
        .createQuery(
            """
            select r from AuditRow r where r.seq > :seq and r.kind = io.dcp.audit.entity.AuditFacts.Kind.INTENT
              and not exists (select o.seq from AuditRow o where o.entry = r.entry
                and o.kind = io.dcp.audit.entity.AuditFacts.Kind.OUTCOME)
            order by r.seq
            """,
            AuditRow.class)
        .setParameter("seq", Math.max(after, settled))
        .setMaxResults(most)
        .getResultList();
  }

  /** From now on {@link #open} only looks behind today's end. */
  public void settle() {
    lockedHead().settle();
  }

  /**
   * Removes the oldest records that are older than a time, if they are as they were written.
   *
   * @param most of one transaction
   * @return how many were removed; empty when something is wrong with them, which nobody may remove
   *     the traces of
   */
  public Optional<Integer> removeBefore(Instant time, int most, Instant now) {
    lockedHead();
    var checkpoint = checkpoint();
    if (checkpoint.filter(it -> !it.isIntact(keys.checkpoints())).isPresent()) {
      return Optional.empty();
    }
    var begin = checkpoint.map(AuditCheckpoint::link).orElse(Link.BEGINNING);
    var walk = new ChainWalk(begin, keys.chain());
    for (var row : after(begin.seq(), most)) {
      if (!row.facts().at().isBefore(time)) {
        break;
      }
      if (walk.step(row).isPresent()) {
        return Optional.empty();
      }
    }
    var removed = Math.toIntExact(walk.last().seq() - begin.seq());
    if (removed > 0) {
      beginBehind(walk.last(), checkpoint, now);
    }
    return Optional.of(removed);
  }

  private void beginBehind(Link link, Optional<AuditCheckpoint> checkpoint, Instant now) {
    checkpoint.ifPresentOrElse(
        known -> known.move(link, now, keys.checkpoints()),
        () -> entities.persist(new AuditCheckpoint(link, now, keys.checkpoints())));
    entities
        .createQuery("delete from AuditRow r where r.seq <= :seq")
        .setParameter("seq", link.seq())
        .executeUpdate();
  }

  private AuditHead lockedHead() {
    return entities.find(AuditHead.class, AuditHead.ONLY, LockModeType.PESSIMISTIC_WRITE);
  }
}
