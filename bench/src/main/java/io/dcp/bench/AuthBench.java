package io.dcp.bench;

import java.net.URI;

/**
 * Measures sign-in, renewal and the check of tokens against a fresh platform. Exit code 1 when a
 * bar is missed.
 *
 * <p>Environment: {@code DCP_TEST_URL}, {@code DCP_TEST_SETUP_TOKEN}; the platform's rate limits
 * are out of the way.
 */
public final class AuthBench {
  private AuthBench() {}

  public static void main(String[] none) throws Exception {
    var report = new Report(System.out);
    var platform = new Platform(URI.create(Environment.of("DCP_TEST_URL")));
    platform.setUp(Environment.of("DCP_TEST_SETUP_TOKEN"));
    new Logins(platform, report).run();
    new Refreshes(platform, report).run();
    new TokenChecks(platform, report).run();
    System.exit(report.missed() ? 1 : 0);
  }
}
