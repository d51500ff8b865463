package io.dcp.identity.control;

import io.dcp.identity.entity.SigningKey;
import io.dcp.platform.config.Settings;
import io.dcp.platform.crypto.InMemoryDataKeys;
import io.dcp.platform.crypto.Secrets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Signing keys without a database. */
final class InMemorySigningKeys extends SigningKeyStore {
  private static final Secrets SECRETS = InMemoryDataKeys.secrets();

  private final List<SigningKey> keys = new CopyOnWriteArrayList<>();

  @Override
  public List<SigningKey> all() {
    return List.copyOf(keys);
  }

  @Override
  public void add(SigningKey key) {
    keys.add(key);
  }

  /** Keys of that store, sealed under a key of zeros, with the default settings. */
  static SigningKeys keys(SigningKeyStore store, Clock clock) {
    return new SigningKeys(
        store, new SealedKeys(SECRETS), IdentitySettings.from(Settings.of(Map.of())), clock);
  }
}
