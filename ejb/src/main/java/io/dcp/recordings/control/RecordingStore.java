package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingState;
import io.dcp.recordings.entity.RecordingRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The recordings in the database; each method is a short transaction of its own. */
@ApplicationScoped
@Transactional
public class RecordingStore {
  private EntityManager entities;

  protected RecordingStore() {}

  @Inject
  public RecordingStore(EntityManager entities) {
    this.entities = entities;
  }

  public void add(RecordingRow row) {
    entities.persist(row);
  }

  public Optional<RecordingRow> find(UUID id) {
    return Optional.ofNullable(entities.find(RecordingRow.class, id));
  }

  /** Changes a recording, unless it was removed. */
  public void change(UUID id, Consumer<RecordingRow> change) {
    find(id).ifPresent(change);
  }

  /** Whether there was one to remove. */
  public boolean remove(UUID id) {
    var found = find(id);
    found.ifPresent(entities::remove);
    return found.isPresent();
  }

  /** A page of those that match, the newest first. */
  public List<RecordingRow> find(RecordingFilter filter, int most) {
    var conditions = RecordingCriteria.of(filter);
    return conditions
        .applyTo(
            entities.createQuery(
                "select r from RecordingRow r where "
                    + conditions.words()
                    + " order by r.startedAt desc, r.id desc",
                RecordingRow.class))
        .setMaxResults(most)
        .getResultList();
  }

  /** Those whose end is not known yet. */
  public List<RecordingRow> open() {
    return entities
        .createQuery(
            "select r from RecordingRow r where r.state = :state order by r.startedAt",
            RecordingRow.class)
        .setParameter("state", RecordingState.RECORDING)
        .getResultList();
  }

  /** Some of those that began before a time and are over, the oldest first. */
  public List<RecordingRow> startedBefore(Instant time, int most) {
    return entities
        .createQuery(
            "select r from RecordingRow r where r.startedAt < :time and r.state <> :state order by"
                + " r.startedAt",
            RecordingRow.class)
        .setParameter("time", time)
        .setParameter("state", RecordingState.RECORDING)
        .setMaxResults(most)
        .getResultList();
  }
}
