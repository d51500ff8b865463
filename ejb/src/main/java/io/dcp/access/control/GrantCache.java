package io.dcp.access.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.access.entity.Grant;
import io.dcp.platform.time.ClockTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Each user's grants, read again when they are older than the rights' maximum age. */
@ApplicationScoped
public class GrantCache {
  private static final int MAX_USERS = 10_000;

  private GrantStore store;
  private Cache<UUID, List<Grant>> grants;

  protected GrantCache() {}

  @Inject
  public GrantCache(GrantStore store, AccessSettings settings, Clock clock) {
    this.store = store;
    this.grants =
        Caffeine.newBuilder()
            .maximumSize(MAX_USERS)
            .expireAfterWrite(settings.rightsMaxAge())
            .ticker(new ClockTicker(clock))
            .build();
  }

  public List<Grant> ofUser(UUID userId) {
    return grants.get(userId, id -> List.copyOf(store.ofUsers(List.of(id))));
  }

  /** Forgets what is known of a user whose grants have changed. */
  public void forget(UUID userId) {
    grants.invalidate(userId);
  }
}
