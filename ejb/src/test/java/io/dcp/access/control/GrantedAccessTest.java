package io.dcp.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.access.entity.BuiltInRole;
import io.dcp.access.entity.Right;
import io.dcp.access.entity.Rights;
import io.dcp.access.entity.Role;
import io.dcp.access.entity.Scope;
import io.dcp.access.entity.Subject;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.KnownServers.KnownServer;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TokenLimits;
import io.dcp.platform.security.Visibility;
import io.dcp.testing.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantedAccessTest {
  private static final Caller CALLER = new Caller(UUID.randomUUID(), "vera", UUID.randomUUID());
  private static final ServerId HERE = new ServerId(UUID.randomUUID());
  private static final ServerId THERE = new ServerId(UUID.randomUUID());
  private static final ServerId UNKNOWN = new ServerId(UUID.randomUUID());

  private final MovableClock clock = new MovableClock();
  private final FixedGrants store = new FixedGrants();
  private final RightsCache cache =
      new RightsCache(store, new AccessSettings(Duration.ofSeconds(5)), clock);
  private final GrantedAccess access =
      new GrantedAccess(cache, GrantedAccessTest::server, (_, _, _) -> Optional.empty());

  @Test
  void without_a_grant_everything_is_no_and_servers_are_hidden() {
    assertThat(access.decide(CALLER, Action.CONTAINER_VIEW)).isInstanceOf(Decision.Refused.class);
    assertThat(access.decide(CALLER, Action.CONTAINER_VIEW, HERE)).isEqualTo(new Decision.Hidden());
    assertThat(access.visible(CALLER, Action.CONTAINER_VIEW, List.of(HERE)))
        .isEqualTo(Visibility.NONE);
  }

  @Test
  void an_administrator_may_do_every_action_on_every_known_server() {
    store.grant(BuiltInRole.ADMIN, Scope.everywhere());

    assertThat(Action.values())
        .allSatisfy(action ->
            assertThat(access.decide(CALLER, action, HERE))
                .isEqualTo(new Decision.Allowed("admin")));
  }

  @Test
  void a_viewer_reads_everywhere_and_is_refused_where_the_server_can_be_seen() {
    store.grant(BuiltInRole.VIEWER, Scope.everywhere());

    assertThat(access.decide(CALLER, Action.CONTAINER_LOGS, HERE))
        .isEqualTo(new Decision.Allowed("viewer"));
    assertThat(access.decide(CALLER, Action.CONTAINER_DELETE, HERE))
        .isEqualTo(new Decision.Refused(Action.CONTAINER_DELETE));
    assertThat(access.decide(CALLER, Action.SECRET_VIEW)).isInstanceOf(Decision.Refused.class);
  }

  @Test
  void a_server_that_does_not_exist_is_hidden_from_everybody() {
    store.grant(BuiltInRole.ADMIN, Scope.everywhere());

    assertThat(access.decide(CALLER, Action.CONTAINER_DELETE, UNKNOWN))
        .isEqualTo(new Decision.Hidden());
  }

  @Test
  void a_grant_on_one_server_shows_no_other() {
    store.grant(BuiltInRole.ADMIN, Scope.of(HERE));

    assertThat(access.decide(CALLER, Action.CONTAINER_DELETE, HERE))
        .isInstanceOf(Decision.Allowed.class);
    assertThat(access.decide(CALLER, Action.CONTAINER_VIEW, THERE))
        .isEqualTo(new Decision.Hidden());
    assertThat(access.visible(CALLER, Action.CONTAINER_VIEW, List.of(HERE, THERE)).servers())
        .containsExactly(HERE);
    assertThat(access.decide(CALLER, Action.CONTAINER_VIEW)).isInstanceOf(Decision.Allowed.class);
  }

  @Test
  void the_administrator_of_one_server_administers_nothing_else() {
    store.grant(BuiltInRole.ADMIN, Scope.of(HERE));

    assertThat(Action.values())
        .filteredOn(action -> action.level() == Action.Level.PLATFORM)
        .allSatisfy(action -> {
          assertThat(access.decide(CALLER, action)).isEqualTo(new Decision.Refused(action));
          assertThat(access.decide(CALLER, action, HERE)).isEqualTo(new Decision.Refused(action));
        });
  }

  @Test
  void a_token_does_only_what_it_is_for() {
    store.grant(BuiltInRole.ADMIN, Scope.everywhere());
    var token = limited(Set.of(Action.CONTAINER_VIEW, Action.USER_MANAGE), Set.of(HERE));

    assertThat(access.decide(token, Action.CONTAINER_VIEW, HERE))
        .isEqualTo(new Decision.Allowed("admin"));
    assertThat(access.decide(token, Action.CONTAINER_DELETE, HERE))
        .isEqualTo(new Decision.Refused(Action.CONTAINER_DELETE));
    assertThat(access.decide(token, Action.CONTAINER_VIEW, THERE)).isEqualTo(new Decision.Hidden());
    assertThat(access.visible(token, Action.CONTAINER_VIEW, List.of(HERE, THERE)).servers())
        .containsExactly(HERE);
    assertThat(access.decide(token, Action.USER_MANAGE))
        .isEqualTo(new Decision.Refused(Action.USER_MANAGE));
  }

  @Test
  void a_token_never_does_what_its_owner_may_not() {
    store.grant(BuiltInRole.VIEWER, Scope.of(HERE));
    var token = limited(Set.of(Action.values()), Set.of(HERE, THERE));

    assertThat(access.decide(token, Action.CONTAINER_DELETE, HERE))
        .isEqualTo(new Decision.Refused(Action.CONTAINER_DELETE));
    assertThat(access.decide(token, Action.CONTAINER_VIEW, THERE)).isEqualTo(new Decision.Hidden());
  }

  private static Caller limited(Set<Action> actions, Set<ServerId> servers) {
    return Caller.byToken(
        CALLER.userId(), CALLER.username(), CALLER.sessionId(), new TokenLimits(actions, servers));
  }

  @Test
  void grants_are_read_again_after_their_maximum_age_or_when_forgotten() {
    access.decide(CALLER, Action.CONTAINER_VIEW);
    store.grant(BuiltInRole.VIEWER, Scope.everywhere());
    assertThat(access.decide(CALLER, Action.CONTAINER_VIEW)).isInstanceOf(Decision.Refused.class);

    clock.advance(Duration.ofSeconds(5));
    assertThat(access.decide(CALLER, Action.CONTAINER_VIEW)).isInstanceOf(Decision.Allowed.class);

    store.rights.clear();
    cache.forget();
    assertThat(access.decide(CALLER, Action.CONTAINER_VIEW)).isInstanceOf(Decision.Refused.class);
  }

  private static Optional<KnownServer> server(ServerId id) {
    return Set.of(HERE, THERE).contains(id)
        ? Optional.of(new KnownServer("server", Map.of()))
        : Optional.empty();
  }

  /** Grants of the one caller, without a database. */
  private static final class FixedGrants extends GrantStore {
    private final List<Right> rights = new ArrayList<>();

    void grant(BuiltInRole role, Scope scope) {
      rights.add(
          new Right(
              UUID.randomUUID(),
              new Subject.OneUser(CALLER.userId()),
              new Role(role.roleName(), role.roleName(), role.actions()),
              scope));
    }

    @Override
    public Rights rightsOf(UUID user) {
      return new Rights(rights);
    }
  }
}
