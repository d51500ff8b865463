package io.dcp.keys.control;

import io.dcp.keys.entity.DataKeyRotation;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.crypto.DataKeys;
import io.dcp.platform.database.UniqueViolation;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Changes the data key. The new one seals at once; what the former ones sealed is sealed anew in
 * the background, a few secrets at a time, and opens all the while. Nothing of the progress is kept
 * in memory: each round looks at what is left, so that after a crash the next one goes on.
 */
@ApplicationScoped
public class Rotations {
  private static final System.Logger LOG = System.getLogger(Rotations.class.getName());

  private RotationStore store;
  private DataKeys keys;
  private Resealing resealing;
  private UnusedKeys unused;
  private AuditTrail trail;
  private ExecutorService threads;
  private final ReentrantLock oneRoundAtATime = new ReentrantLock();

  protected Rotations() {}

  @Inject
  public Rotations(
      RotationStore store,
      DataKeys keys,
      Resealing resealing,
      UnusedKeys unused,
      AuditTrail trail,
      @VirtualThreads ExecutorService threads) {
    this.store = store;
    this.keys = keys;
    this.resealing = resealing;
    this.unused = unused;
    this.trail = trail;
    this.threads = threads;
  }

  /**
   * Begins a change.
   *
   * @param by name of the user
   * @throws DomainException {@link ErrorCode#KEY_ROTATION_RUNNING}
   */
  public void begin(String by) {
    try {
      store.begin(keys.generate(), by, resealing.secrets());
    } catch (PersistenceException refused) {
      if (!UniqueViolation.caused(refused)) {
        throw refused;
      }
      throw new DomainException(
          ErrorCode.KEY_ROTATION_RUNNING, "The keys are being changed already; wait for its end.");
    }
    keys.load();
    threads.execute(this::tend);
  }

  /** One round: seals what is left under the active key, and removes keys that nothing needs. */
  public void tend() {
    oneRoundAtATime.lock();
    try {
      keys.load();
      var unreadable = resealing.run();
      store.latest().filter(DataKeyRotation::running).ifPresent(it -> conclude(it, unreadable));
      unused.remove();
    } catch (RuntimeException notNow) {
      LOG.log(Level.WARNING, "data-key.round.failed", notNow);
    } finally {
      oneRoundAtATime.unlock();
    }
  }

  private void conclude(DataKeyRotation rotation, List<String> unreadable) {
    if (!unreadable.isEmpty()) {
      store.tell(
          rotation.id(),
          "%d secrets cannot be opened and keep their key; the first is %s."
              .formatted(unreadable.size(), unreadable.getFirst()));
    } else if (resealing.left() == 0) {
      store.end(rotation.id());
      trail.happened(
          KeyRecords.of("data-key.rotated", rotation.keyId())
              .with("secrets", Long.toString(resealing.secrets())));
    }
  }

  /** The change that runs or ran last. */
  public Optional<DataKeyRotation> latest() {
    return store.latest();
  }
}
