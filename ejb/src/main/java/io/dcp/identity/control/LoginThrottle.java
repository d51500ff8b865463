package io.dcp.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ClientNetwork;
import io.dcp.platform.time.ClockTicker;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows guessing down: after 5 failures for a user or 20 from an address each further one closes
 * the door for 1, 2, 4 ... 900 seconds. It never sleeps and never touches sessions that live.
 *
 * <p>An attempt counts as a failure from its beginning and is taken back when it succeeds; so
 * attempts in parallel cannot slip through together. Counts are forgotten after an hour without an
 * attempt.
 */
@ApplicationScoped
public class LoginThrottle {
  private static final int USER_FREE = 5;
  private static final int ADDRESS_FREE = 20;
  private static final int MAX_KEYS = 100_000;
  private static final Duration MEMORY = Duration.ofHours(1);

  private Cache<String, Failures> failures;
  private Clock clock;

  protected LoginThrottle() {}

  @Inject
  public LoginThrottle(Clock clock) {
    this.clock = clock;
    this.failures =
        Caffeine.newBuilder()
            .maximumSize(MAX_KEYS)
            .expireAfterAccess(MEMORY)
            .ticker(new ClockTicker(clock))
            .build();
  }

  /** An attempt in progress. */
  public interface Attempt {
    /** The secret was right: the user's count starts anew, the address gets this attempt back. */
    void succeeded();

    /** Nothing was learnt of the secret: the counts are as before, but no lower. */
    void undecided();
  }

  /**
   * Admits an attempt.
   *
   * @param account whose secret is tried; need not exist
   * @param address where the attempt comes from
   * @throws DomainException {@link ErrorCode#TOO_MANY_ATTEMPTS} while the door is closed
   */
  public Attempt begin(String account, Optional<String> address) {
    var byAccount = failures.get("account " + account, key -> new Failures(USER_FREE));
    var byAddress =
        address
            .map(ClientNetwork::of)
            .map(from -> failures.get("address " + from, key -> new Failures(ADDRESS_FREE)));
    synchronized (this) {
      var now = clock.instant();
      var wait =
          longer(
              byAccount.wait(now),
              byAddress.map(counter -> counter.wait(now)).orElse(Duration.ZERO));
      if (wait.isPositive()) {
        throw DomainException.retryAfter(
            ErrorCode.TOO_MANY_ATTEMPTS,
            "There were too many failed attempts; try again in %d seconds."
                .formatted(wait.toSeconds()),
            wait);
      }
      byAccount.add(now);
      byAddress.ifPresent(counter -> counter.add(now));
    }
    return new Attempt() {
      @Override
      public void succeeded() {
        synchronized (LoginThrottle.this) {
          byAccount.clear();
          byAddress.ifPresent(Failures::takeBack);
        }
      }

      @Override
      public void undecided() {
        synchronized (LoginThrottle.this) {
          byAccount.takeBack();
          byAddress.ifPresent(Failures::takeBack);
        }
      }
    };
  }

  /** Forgets a user's failures; those of addresses stay. */
  public void forgive(String account) {
    failures.invalidate("account " + account);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
