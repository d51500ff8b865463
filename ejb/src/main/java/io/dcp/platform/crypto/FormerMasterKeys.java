package io.dcp.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the master keys of former times left behind. */
@ApplicationScoped
public class FormerMasterKeys {
  private EntityManager entities;
  private MasterSeal seal;

  protected FormerMasterKeys() {}

  @Inject
  public FormerMasterKeys(EntityManager entities, MasterKey masterKey) {
    this.entities = entities;
    this.seal = new MasterSeal(masterKey);
  }

  /** The key that a purpose had under the master key with that id. */
  @Transactional
  public Optional<MacKey> find(String id, String purpose) {
    var newestFirst =
        entities
            .createQuery(
                "select k from FormerMasterKey k order by k.replacedAt desc", FormerMasterKey.class)
            .getResultList();
    return IntStream.range(0, newestFirst.size())
        .filter(index -> newestFirst.get(index).id().equals(id))
        .mapToObj(index ->
            new MacKey(
                newestFirst.get(index).open(seal).derive(purpose),
                id,
                index + 1,
                _ -> Optional.empty()))
        .findFirst();
  }
}
