package io.dcp.identity.boundary;

import io.dcp.api.identity.LoginResponse;
import java.time.Duration;

/**
 * A session that began or goes on.
 *
 * @param refreshToken goes into the cookie, never into a body or a log
 * @param refreshLifetime how long the cookie should live
 */
public record SignedIn(LoginResponse response, String refreshToken, Duration refreshLifetime) {
  /** Without the tokens: a record's text may reach a log. */
  @Override
  public String toString() {
    return "SignedIn[user=%s]".formatted(response.user().username());
  }
}
