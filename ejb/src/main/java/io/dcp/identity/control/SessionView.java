package io.dcp.identity.control;

import io.dcp.api.common.Page;
import io.dcp.api.identity.Session;
import io.dcp.identity.entity.RefreshFamily;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.paging.Sorting;
import io.dcp.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

/** Shows a user's sessions as the API tells them, those first that were used last. */
@ApplicationScoped
public class SessionView {
  private static final Sorting<RefreshFamily> SORTING =
      new Sorting<>(
          Map.of(
              "lastUsed", family -> Sorting.sortable(family.lastUsedAt()),
              "created", family -> Sorting.sortable(family.createdAt())),
          "-lastUsed",
          family -> family.id().toString());

  private Sessions sessions;

  protected SessionView() {}

  @Inject
  public SessionView(Sessions sessions) {
    this.sessions = sessions;
  }

  public Page<Session> of(UUID userId, Caller asking, PageRequest request) {
    var page = SORTING.page(sessions.living(userId), request);
    return new Page<>(
        page.items().stream().map(family -> show(family, asking)).toList(),
        page.total(),
        page.nextCursor());
  }

  private static Session show(RefreshFamily family, Caller asking) {
    return new Session(
        family.id(),
        family.createdAt(),
        family.lastUsedAt(),
        family.expiresAt(),
        family.address().orElse(null),
        family.client().orElse(null),
        !asking.byToken() && family.id().equals(asking.sessionId()));
  }
}
