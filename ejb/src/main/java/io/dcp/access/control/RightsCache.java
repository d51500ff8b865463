package io.dcp.access.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.access.entity.Rights;
import io.dcp.platform.time.ClockTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Each user's rights, read again when they are older than their maximum age. */
@ApplicationScoped
public class RightsCache {
  private static final int MAX_USERS = 10_000;

  private GrantStore store;
  private Cache<Key, Rights> rights;
  private final AtomicLong generation = new AtomicLong();

  /** What is being read while rights change belongs to the generation before the change. */
  private record Key(long generation, UUID user) {}

  protected RightsCache() {}

  @Inject
  public RightsCache(GrantStore store, AccessSettings settings, Clock clock) {
    this.store = store;
    this.rights =
        Caffeine.newBuilder()
            .maximumSize(MAX_USERS)
            .expireAfterWrite(settings.rightsMaxAge())
            .ticker(new ClockTicker(clock))
            .build();
  }

  public Rights ofUser(UUID user) {
    return rights.get(new Key(generation.get(), user), key -> store.rightsOf(key.user()));
  }

  /** Forgets everything; to be called after the transaction of the change. */
  public void forget() {
    generation.incrementAndGet();
    rights.invalidateAll();
  }
}
