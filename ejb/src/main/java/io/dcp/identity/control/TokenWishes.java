package io.dcp.identity.control;

import io.dcp.api.identity.PersonalTokenCreate;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What may be asked of a new token: limits that name something of the owner's, and an end. A token
 * never does more than its owner may, whatever its limits say; these checks find mistakes early.
 */
@ApplicationScoped
public class TokenWishes {
  private AccessDecision access;
  private Duration longest;
  private Clock clock;

  protected TokenWishes() {}

  @Inject
  public TokenWishes(AccessDecision access, IdentitySettings settings, Clock clock) {
    this.access = access;
    this.longest = settings.personalTokenLifetime();
    this.clock = clock;
  }

  /**
   * Returns when the token may be made as asked for.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} with the field
   */
  public void check(Caller owner, PersonalTokenCreate wish) {
    var now = clock.instant();
    if (!wish.expiresAt().isAfter(now) || wish.expiresAt().isAfter(now.plus(longest))) {
      throw refuse(
          "expiresAt",
          "A token expires in the future, at most %d days from now.".formatted(longest.toDays()));
    }
    Optional.ofNullable(wish.actions()).orElse(List.of()).forEach(TokenWishes::requireAction);
    Optional.ofNullable(wish.servers())
        .orElse(List.of())
        .forEach(server -> requireServer(owner, server));
  }

  private static void requireAction(String name) {
    if (Action.ofWireName(name).isEmpty()) {
      throw refuse("actions", "There is no action named \"%s\".".formatted(name));
    }
  }

  /** A server that the owner cannot see is answered like one that does not exist. */
  private void requireServer(Caller owner, UUID server) {
    if (!(access.decide(owner, Action.SERVER_VIEW, new ServerId(server))
        instanceof Decision.Allowed)) {
      throw refuse("servers", "There is no server %s.".formatted(server));
    }
  }

  private static DomainException refuse(String field, String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, field, sentence);
  }
}
