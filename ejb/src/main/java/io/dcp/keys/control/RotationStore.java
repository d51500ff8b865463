package io.dcp.keys.control;

import io.dcp.keys.entity.DataKeyRotation;
import io.dcp.platform.crypto.DataKey;
import io.dcp.platform.crypto.DataKeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The changes of the data key in the database. */
@ApplicationScoped
@Transactional
public class RotationStore {
  private EntityManager entities;
  private DataKeyStore keys;
  private Clock clock;

  protected RotationStore() {}

  @Inject
  public RotationStore(EntityManager entities, DataKeyStore keys, Clock clock) {
    this.entities = entities;
    this.keys = keys;
    this.clock = clock;
  }

  /** Begins a change with its new key, both or neither; fails while another one runs. */
  public void begin(DataKey next, String by, long secrets) {
    var now = clock.instant();
    entities.persist(new DataKeyRotation(next.id(), by, secrets, now));
    entities.flush();
    keys.replace(next, now);
  }

  /** The change that runs or ran last. */
  public Optional<DataKeyRotation> latest() {
    return entities
        .createQuery(
            "select r from DataKeyRotation r order by r.begunAt desc", DataKeyRotation.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public void end(UUID rotation) {
    change(rotation, it -> it.end(clock.instant()));
  }

  public void tell(UUID rotation, String problem) {
    change(rotation, it -> it.tell(problem));
  }

  private void change(UUID rotation, Consumer<DataKeyRotation> change) {
    Optional.ofNullable(entities.find(DataKeyRotation.class, rotation)).ifPresent(change);
  }
}
