package io.dcp.platform.crypto;

import io.dcp.platform.config.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Refuses to go on under a master key that cannot open what the database holds. */
@ApplicationScoped
public class MasterKeyGuard {
  private static final System.Logger LOG = System.getLogger(MasterKeyGuard.class.getName());

  private EntityManager entities;
  private Secrets secrets;
  private Clock clock;

  public MasterKeyGuard() {}

  @Inject
  public MasterKeyGuard(EntityManager entities, Secrets secrets, Clock clock) {
    this.entities = entities;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Checks the key, or records it at the first start.
   *
   * @throws ConfigurationException when it is not the key that sealed the database's secrets
   */
  @Transactional
  public void check() {
    var check = entities.find(MasterKeyCheck.class, MasterKeyCheck.ONLY);
    if (check == null) {
      entities.persist(MasterKeyCheck.sealedBy(secrets, clock.instant()));
      return;
    }
    try {
      check.openWith(secrets);
    } catch (UnreadableSecretException anotherKey) {
      var sentence =
          "The master key is not the one that sealed this database's secrets: give the right one by DCP_MASTER_KEY or"
              + " DCP_MASTER_KEY_FILE, or put it back as master.key in the data folder.";
      LOG.log(System.Logger.Level.ERROR, sentence);
      throw new ConfigurationException(sentence, anotherKey);
    }
  }
}
