package io.dcp.bench;

import java.util.Optional;

/** What the script that starts a bench tells it. */
final class Environment {
  private Environment() {}

  static String of(String name) {
    return Optional.ofNullable(System.getenv(name))
        .orElseThrow(() -> new IllegalStateException(name + " is not set."));
  }
}
