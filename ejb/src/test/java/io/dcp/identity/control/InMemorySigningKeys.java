package io.dcp.identity.control;

import io.dcp.identity.entity.SigningKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Signing keys without a database. */
final class InMemorySigningKeys extends SigningKeyStore {
  private final List<SigningKey> keys = new CopyOnWriteArrayList<>();

  @Override
  public List<SigningKey> all() {
    return List.copyOf(keys);
  }

  @Override
  public void add(SigningKey key) {
    keys.add(key);
  }
}
