package io.dcp.identity.control;

import io.dcp.api.identity.PersonalTokenCreate;
import io.dcp.api.identity.PersonalTokenCreated;
import io.dcp.identity.entity.PersonalAccessToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes personal access tokens; only their digest stays. */
@ApplicationScoped
public class NewTokens {
  private PersonalTokenStore store;
  private Clock clock;

  protected NewTokens() {}

  @Inject
  public NewTokens(PersonalTokenStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  public PersonalTokenCreated make(UUID userId, PersonalTokenCreate wish) {
    var text = PersonalTokenText.generate();
    var token =
        new PersonalAccessToken(
            UUID.randomUUID(),
            userId,
            wish.name().strip(),
            OpaqueToken.digest(text),
            text.substring(0, PersonalTokenText.START_LENGTH),
            // as exact as the database keeps it
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    var actions = Optional.ofNullable(wish.actions()).map(NewTokens::sorted);
    var servers = Optional.ofNullable(wish.servers()).map(NewTokens::sorted);
    var expiresAt = wish.expiresAt().truncatedTo(ChronoUnit.MICROS);
    token.limit(
        actions.orElse(null),
        servers.map(ids -> ids.stream().map(UUID::toString).toList()).orElse(null),
        expiresAt);
    store.add(token);
    return new PersonalTokenCreated(
        text,
        token.id(),
        token.name(),
        token.start(),
        actions.orElse(null),
        servers.orElse(null),
        token.createdAt(),
        expiresAt);
  }

  private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
    return values.stream().distinct().sorted().toList();
  }
}
