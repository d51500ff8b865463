package io.dcp.platform.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * Counts in this instance's memory. Who has not asked for longer than a minute has the whole
 * allowance again anyway and is forgotten; beyond the most that are kept those go who ask least.
 */
@ApplicationScoped
public class LocalRateLimits implements RateLimits {
  /** Some 400 bytes each. */
  static final int MOST_KEPT = 20_000;

  private static final Duration PERIOD = Duration.ofMinutes(1);

  private RateLimitSettings settings;
  private Ticker ticker;
  private Cache<Key, Bucket> buckets;

  private record Key(RateLimit limit, String name) {}

  protected LocalRateLimits() {}

  @Inject
  public LocalRateLimits(RateLimitSettings settings) {
    this(settings, Ticker.systemTicker());
  }

  LocalRateLimits(RateLimitSettings settings, Ticker ticker) {
    this.settings = settings;
    this.ticker = ticker;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterAccess(PERIOD.plus(PERIOD))
            .ticker(ticker)
            .build();
  }

  @Override
  public Allowance take(RateLimit limit, String key) {
    var probe = buckets.get(new Key(limit, key), this::full).tryConsumeAndReturnRemaining(1);
    return new Allowance(
        probe.isConsumed(),
        settings.of(limit),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket full(Key key) {
    var perMinute = settings.of(key.limit());
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
        .withCustomTimePrecision(new Meter(ticker))
        .build();
  }

  long kept() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  /** The library's clock. */
  private record Meter(Ticker ticker) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      return ticker.read();
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
