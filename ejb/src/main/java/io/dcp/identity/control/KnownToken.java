package io.dcp.identity.control;

import io.dcp.identity.entity.PersonalAccessToken;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TokenLimits;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A personal access token with what its owner may do now.
 *
 * @param caller who acts by it
 */
record KnownToken(Caller caller, Instant expiresAt, Standing owner) {

  static KnownToken of(PersonalAccessToken token, UserAccount owner) {
    var limits =
        new TokenLimits(
            limit(token.actions(), Action::ofWireName), limit(token.servers(), ServerId::parse));
    return new KnownToken(
        Caller.byToken(owner.id(), owner.username(), token.id(), limits),
        token.expiresAt(),
        Standing.of(Optional.of(owner)));
  }

  Standing standing(Instant now) {
    return now.isBefore(expiresAt) ? owner : Standing.NONE;
  }

  /**
   * Words that this version does not know, as after a step back from a newer one, allow nothing.
   */
  private static <T> @Nullable Set<T> limit(
      Optional<? extends Collection<String>> words, Function<String, Optional<T>> read) {
    return words
        .map(all ->
            all.stream().flatMap(word -> read.apply(word).stream()).collect(Collectors.toSet()))
        .orElse(null);
  }
}
