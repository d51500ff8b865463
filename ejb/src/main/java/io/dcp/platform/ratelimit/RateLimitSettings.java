package io.dcp.platform.ratelimit;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many requests each limit lets through.
 *
 * @param perMinute 1 to 10 million
 */
public record RateLimitSettings(Map<RateLimit, Integer> perMinute) {
  private static final int MOST = 10_000_000;

  public RateLimitSettings {
    perMinute = Map.copyOf(perMinute);
  }

  /** Reads the settings, each with its default and its bounds. */
  public static RateLimitSettings from(Settings settings) {
    var perMinute = new EnumMap<RateLimit, Integer>(RateLimit.class);
    for (var limit : RateLimit.values()) {
      perMinute.put(limit, settings.number(limit.variable(), limit.usual(), 1, MOST));
    }
    return new RateLimitSettings(perMinute);
  }

  int of(RateLimit limit) {
    return perMinute.getOrDefault(limit, limit.usual());
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    RateLimitSettings read(Settings settings) {
      return from(settings);
    }
  }
}
