package io.dcp.platform.crypto;

import io.dcp.platform.database.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that seal secrets (AES-256), held in memory. The first is made when it is first needed.
 * All of them open; the active one seals.
 *
 * <p>Several platforms on one database learn of each other's keys: of one that opens when they meet
 * its id, of the one that seals by {@link #load}, which is called now and then.
 */
@ApplicationScoped
public class DataKeys {
  static final int ID_LENGTH = 8;
  private static final int LENGTH = 32;

  private DataKeyStore store;
  private MasterSeal seal;
  private Clock clock;
  private volatile @Nullable Ring ring;

  /** A key with its id in hexadecimal. */
  record Key(String id, SecretKey secret) {}

  private record Ring(Key active, Map<String, Key> byId) {}

  protected DataKeys() {}

  @Inject
  public DataKeys(DataKeyStore store, MasterKey masterKey, Clock clock) {
    this.store = store;
    this.seal = new MasterSeal(masterKey);
    this.clock = clock;
  }

  /** The key that seals. */
  Key active() {
    return ring().active();
  }

  /** Id of the key that seals. */
  public String activeId() {
    return active().id();
  }

  /** The key with an id; empty when there is none, or none any more. */
  Optional<Key> find(String id) {
    if (!ring().byId().containsKey(id)) {
      // another platform on this database may have made it a moment ago
      load();
    }
    return Optional.ofNullable(ring().byId().get(id));
  }

  /** Learns what others changed, and makes the first key. */
  public void load() {
    ring = read();
  }

  private Ring read() {
    var stored = store.all();
    if (stored.stream().noneMatch(DataKey::active)) {
      makeFirst();
      stored = store.all();
    }
    return ringOf(stored);
  }

  /** Makes a key that has yet to be stored. */
  public DataKey generate() {
    var id = HexFormat.of().formatHex(RandomBytes.of(ID_LENGTH));
    var sealed = seal.seal(RandomBytes.of(LENGTH), DataKey.purpose(id));
    return new DataKey(id, sealed, clock.instant());
  }

  private void makeFirst() {
    try {
      store.add(generate());
    } catch (PersistenceException quicker) {
      if (!UniqueViolation.caused(quicker)) {
        throw quicker;
      }
      // another platform made the first key at the same time, and that one serves both
    }
  }

  private Ring ring() {
    var known = ring;
    if (known == null) {
      known = read();
      ring = known;
    }
    return known;
  }

  private Ring ringOf(List<DataKey> stored) {
    var keys =
        stored.stream()
            .map(key -> new Key(key.id(), new SecretKeySpec(key.open(seal), "AES")))
            .collect(Collectors.toUnmodifiableMap(Key::id, key -> key));
    var active = stored.stream().filter(DataKey::active).findFirst().orElseThrow();
    return new Ring(Objects.requireNonNull(keys.get(active.id())), keys);
  }
}
