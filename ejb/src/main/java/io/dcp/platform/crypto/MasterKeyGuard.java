package io.dcp.platform.crypto;

import io.dcp.platform.config.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/**
 * Refuses to go on under a master key that cannot open what the database holds. When the key was
 * changed and the one before it is at hand, what lies under that one is put under today's.
 */
@ApplicationScoped
public class MasterKeyGuard {
  private static final System.Logger LOG = System.getLogger(MasterKeyGuard.class.getName());

  private EntityManager entities;
  private MasterSeal seal;
  private Clock clock;

  public MasterKeyGuard() {}

  @Inject
  public MasterKeyGuard(EntityManager entities, MasterKey masterKey, Clock clock) {
    this.entities = entities;
    this.seal = new MasterSeal(masterKey);
    this.clock = clock;
  }

  /**
   * Checks the key, or records it at the first start.
   *
   * @throws ConfigurationException when it is not the key that sealed the database's secrets
   */
  @Transactional
  public void check() {
    var check =
        entities.find(MasterKeyCheck.class, MasterKeyCheck.ONLY, LockModeType.PESSIMISTIC_WRITE);
    if (check == null) {
      entities.persist(MasterKeyCheck.sealedBy(seal, clock.instant()));
      return;
    }
    try {
      if (!check.opensWith(seal)) {
        takeOver(check);
      }
    } catch (UnreadableSecretException anotherKey) {
      var sentence =
          "The master key is not the one that sealed this database's secrets: give the right one by DCP_MASTER_KEY or"
              + " DCP_MASTER_KEY_FILE, or put it back as master.key in the data folder."
              + " If you changed it on purpose, give the former one by DCP_MASTER_KEY_PREVIOUS as well.";
      LOG.log(System.Logger.Level.ERROR, sentence);
      throw new ConfigurationException(sentence, anotherKey);
    }
  }

  /** All of it in one transaction: after a crash either key's work is whole. */
  private void takeOver(MasterKeyCheck check) {
    all(DataKey.class).forEach(key -> key.rewrap(seal));
    all(FormerMasterKey.class).forEach(key -> key.rewrap(seal));
    seal.masterKey()
        .previous()
        .ifPresent(
            replaced -> entities.persist(new FormerMasterKey(replaced, seal, clock.instant())));
    check.sealAnew(seal);
    LOG.log(System.Logger.Level.WARNING, "master-key.changed now={0}", seal.masterKey());
  }

  private <T> List<T> all(Class<T> entity) {
    return entities
        .createQuery("select e from " + entity.getSimpleName() + " e", entity)
        .getResultList();
  }
}
