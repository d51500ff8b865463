package io.dcp.identity.control;

import io.dcp.api.common.Page;
import io.dcp.api.identity.PersonalToken;
import io.dcp.identity.entity.PersonalAccessToken;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows a user's personal access tokens as the API tells them: never their text. */
@ApplicationScoped
public class TokenView {
  private static final Sorting<PersonalAccessToken> SORTING =
      new Sorting<>(
          Map.of(
              "name", PersonalAccessToken::name,
              "created", token -> Sorting.sortable(token.createdAt()),
              "expires", token -> Sorting.sortable(token.expiresAt())),
          "name",
          token -> token.id().toString());

  private PersonalTokenStore tokens;

  protected TokenView() {}

  @Inject
  public TokenView(PersonalTokenStore tokens) {
    this.tokens = tokens;
  }

  public Page<PersonalToken> of(UUID userId, PageRequest request) {
    var page = SORTING.page(tokens.ofUser(userId), request);
    return new Page<>(
        page.items().stream().map(TokenView::show).toList(), page.total(), page.nextCursor());
  }

  private static PersonalToken show(PersonalAccessToken token) {
    return new PersonalToken(
        token.id(),
        token.name(),
        token.start(),
        token.actions().orElse(null),
        servers(token.servers()),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt().orElse(null));
  }

  private static @Nullable List<UUID> servers(Optional<List<String>> ids) {
    return ids.map(all -> all.stream().map(UUID::fromString).toList()).orElse(null);
  }
}
