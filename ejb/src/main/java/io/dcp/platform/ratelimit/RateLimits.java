package io.dcp.platform.ratelimit;

/** Counts requests. */
public interface RateLimits {
  /**
   * Takes a place for one request.
   *
   * @param key whose it is, for example an address
   */
  Allowance take(RateLimit limit, String key);
}
