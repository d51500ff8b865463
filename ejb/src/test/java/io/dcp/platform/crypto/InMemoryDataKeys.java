package io.dcp.platform.crypto;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Data keys without a database. */
public final class InMemoryDataKeys extends DataKeyStore {
  private final List<DataKey> keys = new CopyOnWriteArrayList<>();

  @Override
  public List<DataKey> all() {
    return List.copyOf(keys);
  }

  @Override
  public void add(DataKey key) {
    keys.add(key);
  }

  @Override
  public void replace(DataKey next, Instant now) {
    keys.forEach(key -> key.replace(now));
    keys.add(next);
  }

  /** Secrets under keys of their own. */
  public static Secrets secrets() {
    return secrets(new InMemoryDataKeys(), masterKey(0));
  }

  static Secrets secrets(DataKeyStore store, MasterKey masterKey) {
    return new Secrets(new DataKeys(store, masterKey, Clock.systemUTC()), masterKey);
  }

  /** What a version of the platform left that had no data keys. */
  public static byte[] sealedWithoutDataKey(byte[] plain, String purpose) {
    return new MasterSeal(masterKey(0)).seal(plain, purpose);
  }

  /** A master key whose bytes are all the same. */
  public static MasterKey masterKey(int seed) {
    var bytes = new byte[MasterKey.LENGTH];
    Arrays.fill(bytes, (byte) seed);
    return MasterKey.of(bytes);
  }
}
