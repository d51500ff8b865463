package io.dcp.identity.control;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Settings of sign-in and sessions.
 *
 * @param accessTokenLifetime {@code DCP_ACCESS_TOKEN_LIFETIME}, 1 s to 5 min
 * @param sessionIdle how long a session lives without a refresh, {@code DCP_SESSION_IDLE}
 * @param sessionLifetime how long it lives at most, {@code DCP_SESSION_LIFETIME}
 * @param refreshGrace how long a used refresh token still passes for a parallel tab, {@code
 *     DCP_REFRESH_GRACE}
 * @param sessionMaxAge how old the knowledge that a session lives can be, {@code
 *     DCP_RIGHTS_MAX_AGE}
 * @param bcryptCost {@code DCP_BCRYPT_COST}, 10 to 15
 * @param attemptWait how long a second sign-in of the same user waits for the first, {@code
 *     DCP_LOGIN_WAIT}
 * @param ticketLifetime how long a ticket waits for its socket, {@code DCP_TICKET_LIFETIME}
 * @param personalTokenLifetime how far ahead a personal access token may expire, {@code
 *     DCP_PERSONAL_TOKEN_LIFETIME}
 * @param signingKeyLifetime after which a signing key is replaced, {@code DCP_SIGNING_KEY_LIFETIME}
 */
public record IdentitySettings(
    Duration accessTokenLifetime,
    Duration sessionIdle,
    Duration sessionLifetime,
    Duration refreshGrace,
    Duration sessionMaxAge,
    int bcryptCost,
    Duration attemptWait,
    Duration ticketLifetime,
    Duration personalTokenLifetime,
    Duration signingKeyLifetime) {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int MIN_COST = 10;
  private static final int MAX_COST = 15;

  /** Reads the settings, each with its default and its bounds. */
  public static IdentitySettings from(Settings settings) {
    return new IdentitySettings(
        settings.duration(
            "DCP_ACCESS_TOKEN_LIFETIME", Duration.ofMinutes(5), SECOND, Duration.ofMinutes(5)),
        settings.duration("DCP_SESSION_IDLE", Duration.ofDays(7), SECOND, Duration.ofDays(90)),
        settings.duration(
            "DCP_SESSION_LIFETIME", Duration.ofDays(30), SECOND, Duration.ofDays(365)),
        settings.duration(
            "DCP_REFRESH_GRACE", Duration.ofSeconds(10), Duration.ZERO, Duration.ofSeconds(10)),
        settings.duration(
            "DCP_RIGHTS_MAX_AGE", Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(5)),
        settings.number("DCP_BCRYPT_COST", MIN_COST, MIN_COST, MAX_COST),
        settings.duration(
            "DCP_LOGIN_WAIT", Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(2)),
        settings.duration(
            "DCP_TICKET_LIFETIME", Duration.ofSeconds(30), SECOND, Duration.ofSeconds(30)),
        settings.duration(
            "DCP_PERSONAL_TOKEN_LIFETIME", Duration.ofDays(365), SECOND, Duration.ofDays(3_650)),
        settings.duration(
            "DCP_SIGNING_KEY_LIFETIME", Duration.ofDays(90), SECOND, Duration.ofDays(3_650)));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    IdentitySettings read(Settings settings) {
      return from(settings);
    }
  }
}
