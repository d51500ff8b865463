package io.dcp.servers.control;

import io.dcp.api.servers.ServerHealth;
import io.dcp.api.servers.ServerState;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Concludes a server's state from the checks of it: an answer makes it healthy; a server in use
 * that answers slowly, or only at the second try, is degraded; a refusal makes it unreachable at
 * once, silence at the second time. Not safe for threads by itself, but what {@link #health}
 * returns never changes.
 */
final class HealthTracker {
  private final Clock clock;
  private final Duration slow;
  private volatile ServerHealth health;
  private int silences;

  HealthTracker(Clock clock, Duration slow) {
    this.clock = clock;
    this.slow = slow;
    this.health = new ServerHealth(ServerState.CONNECTING, clock.instant(), null, null);
  }

  ServerHealth health() {
    return health;
  }

  void answered(Duration roundTrip) {
    var millis = roundTrip.toNanos() / 1e6;
    if (!wasInUse()) {
      // back again, or here for the first time: what went before and the cost of connecting say
      // nothing about now
      enter(ServerState.HEALTHY, null, millis);
    } else if (silences > 0) {
      enter(ServerState.DEGRADED, "It did not answer every check.", millis);
    } else if (roundTrip.compareTo(slow) > 0) {
      enter(
          ServerState.DEGRADED,
          "It answers slowly: %.1f seconds.".formatted(millis / 1000),
          millis);
    } else {
      enter(ServerState.HEALTHY, null, millis);
    }
    silences = 0;
  }

  private boolean wasInUse() {
    return health.state() == ServerState.HEALTHY || health.state() == ServerState.DEGRADED;
  }

  void failed(DomainException failure) {
    var latency = health.latencyMs();
    if (failure.code() == ErrorCode.ENGINE_INCOMPATIBLE) {
      silences = 0;
      enter(ServerState.INCOMPATIBLE, failure.sentence(), latency);
    } else if (mayPass(failure.code()) && silences == 0) {
      silences = 1;
    } else {
      silences++;
      enter(ServerState.UNREACHABLE, failure.sentence(), latency);
    }
  }

  /** Whether the next check should come at once. */
  boolean isInDoubt() {
    return silences == 1 && health.state() != ServerState.UNREACHABLE;
  }

  private static boolean mayPass(ErrorCode code) {
    return code == ErrorCode.ENGINE_TIMEOUT || code == ErrorCode.ENGINE_REFUSED;
  }

  private void enter(ServerState state, @Nullable String reason, @Nullable Double latencyMs) {
    var since = health.state() == state ? health.since() : clock.instant();
    health = new ServerHealth(state, since, reason, latencyMs);
  }
}
