package io.dcp.system;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Addresses of their own for tests that fail on purpose: the platform trusts this machine as a
 * proxy.
 */
final class Attackers {
  private static final AtomicInteger NEXT = new AtomicInteger();

  private Attackers() {}

  /** Headers of a request from an address that no other test uses (RFC 2544's range). */
  static String[] next() {
    var number = NEXT.incrementAndGet();
    return new String[] {
      "X-Forwarded-For", "198.18.%d.%d".formatted(number / 250, number % 250 + 1)
    };
  }
}
