package io.dcp.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.access.entity.Place;
import io.dcp.access.entity.Scope;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ContainerSelector;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.KnownServers.KnownServer;
import io.dcp.platform.security.Label;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TokenLimits;
import io.dcp.platform.security.Visibility;
import io.dcp.testing.TestingContainers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What grants that are narrowed to containers allow, beside those for all of a server. */
class GrantedContainersTest {
  private static final Caller CALLER = new Caller(UUID.randomUUID(), "vera", UUID.randomUUID());
  private static final ServerId HERE = new ServerId(UUID.randomUUID());
  private static final ServerId UNKNOWN = new ServerId(UUID.randomUUID());
  private static final ContainerSelector SHOP = new ContainerSelector.OfStack("shop");
  private static final ContainerRef WEB = new ContainerRef("web");
  private static final ContainerRef BLOG = new ContainerRef("blog");
  private static final ContainerRef NOWHERE = new ContainerRef("nowhere");

  private final TestingRights rights = new TestingRights();
  private final TestingContainers containers = new TestingContainers();
  private final AccessDecision access =
      rights.decision(
          id ->
              id.equals(HERE)
                  ? Optional.of(new KnownServer("prod", Map.of("env", "prod")))
                  : Optional.empty(),
          containers);

  @BeforeEach
  void start() {
    containers.add(HERE, "web", Map.of("com.docker.compose.project", "shop"));
    containers.add(HERE, "blog", Map.of());
  }

  private Decision decide(Action action, ContainerRef container) {
    return access.decide(CALLER, action, HERE, container);
  }

  @Test
  void a_narrowed_grant_allows_its_containers_by_their_full_id_and_hides_the_others() {
    rights.give(Set.of(Action.CONTAINER_OPERATE), Scope.of(HERE).narrowedTo(SHOP));

    assertThat(decide(Action.CONTAINER_OPERATE, WEB))
        .isEqualTo(new Decision.Allowed("tested", Optional.of(new ContainerRef("web-id"))));
    assertThat(decide(Action.CONTAINER_DELETE, WEB))
        .isEqualTo(new Decision.Refused(Action.CONTAINER_DELETE));
    assertThat(decide(Action.CONTAINER_OPERATE, BLOG)).isEqualTo(new Decision.HiddenContainer());
    assertThat(decide(Action.CONTAINER_OPERATE, NOWHERE)).isEqualTo(new Decision.HiddenContainer());
    assertThat(access.decide(CALLER, Action.CONTAINER_OPERATE, UNKNOWN, WEB))
        .isEqualTo(new Decision.Hidden());
  }

  @Test
  void a_grant_for_all_of_a_server_asks_nobody_which_containers_there_are() {
    rights.give(Set.of(Action.CONTAINER_OPERATE), Scope.of(HERE));

    assertThat(decide(Action.CONTAINER_OPERATE, NOWHERE))
        .isEqualTo(new Decision.Allowed("tested", Optional.of(NOWHERE)));
    assertThat(decide(Action.CONTAINER_DELETE, NOWHERE))
        .isEqualTo(new Decision.Refused(Action.CONTAINER_DELETE));
  }

  @Test
  void who_sees_all_containers_is_refused_where_a_narrowed_grant_does_not_reach() {
    rights.give(Set.of(Action.CONTAINER_VIEW), Scope.of(HERE));
    rights.give(Set.of(Action.CONTAINER_OPERATE), Scope.of(HERE).narrowedTo(SHOP));

    assertThat(decide(Action.CONTAINER_OPERATE, WEB)).isInstanceOf(Decision.Allowed.class);
    assertThat(decide(Action.CONTAINER_OPERATE, BLOG))
        .isEqualTo(new Decision.Refused(Action.CONTAINER_OPERATE));
    assertThat(decide(Action.CONTAINER_OPERATE, NOWHERE)).isEqualTo(new Decision.HiddenContainer());
  }

  @Test
  void a_container_to_which_nothing_may_be_done_is_hidden() {
    rights.give(Set.of(Action.IMAGE_VIEW), Scope.of(HERE).narrowedTo(SHOP));

    assertThat(decide(Action.CONTAINER_VIEW, WEB)).isEqualTo(new Decision.HiddenContainer());
  }

  @Test
  void a_container_to_which_a_token_does_nothing_is_hidden_from_it() {
    rights.give(Set.of(Action.CONTAINER_VIEW), Scope.of(HERE).narrowedTo(SHOP));
    var limits = new TokenLimits(Set.of(Action.SERVER_VIEW), null);
    var token = Caller.byToken(CALLER.userId(), "vera", UUID.randomUUID(), limits);

    assertThat(decide(Action.CONTAINER_VIEW, WEB)).isInstanceOf(Decision.Allowed.class);
    assertThat(access.decide(token, Action.CONTAINER_VIEW, HERE, WEB))
        .isEqualTo(new Decision.HiddenContainer());
  }

  @Test
  void lists_show_what_the_grants_choose_and_everything_once_one_is_for_all() {
    var team = new ContainerSelector.WithLabel(new Label("team", "blue"));
    rights.give(Set.of(Action.CONTAINER_VIEW), Scope.of(HERE).narrowedTo(SHOP));
    rights.give(Set.of(Action.CONTAINER_VIEW), Scope.of(HERE).narrowedTo(team));
    assertThat(seen()).isEqualTo(Map.of(HERE, new Visibility.Sight.Some(Set.of(SHOP, team))));

    rights.give(Set.of(Action.CONTAINER_VIEW), Scope.of(HERE));
    assertThat(seen()).isEqualTo(Map.of(HERE, new Visibility.Sight.Whole()));
  }

  private Map<ServerId, Visibility.Sight> seen() {
    return access.visible(CALLER, Action.CONTAINER_VIEW, List.of(HERE, UNKNOWN)).sights();
  }

  @Test
  void only_a_grant_for_everything_everywhere_allows_what_is_asked_everywhere() {
    rights.give(Set.of(Action.IMAGE_VIEW), Scope.of(HERE));
    rights.give(Set.of(Action.IMAGE_VIEW), Scope.everywhere().narrowedTo(SHOP));
    rights.give(
        Set.of(Action.IMAGE_VIEW), new Scope(new Place.WithLabel(new Label("env", "prod")), null));
    assertThat(access.decideEverywhere(CALLER, Action.IMAGE_VIEW))
        .isEqualTo(new Decision.Refused(Action.IMAGE_VIEW));

    rights.give(Set.of(Action.IMAGE_VIEW), Scope.everywhere());
    assertThat(access.decideEverywhere(CALLER, Action.IMAGE_VIEW))
        .isEqualTo(new Decision.Allowed("tested"));
    var limits = new TokenLimits(null, Set.of(HERE));
    assertThat(
            access.decideEverywhere(
                Caller.byToken(CALLER.userId(), "vera", UUID.randomUUID(), limits),
                Action.IMAGE_VIEW))
        .isEqualTo(new Decision.Refused(Action.IMAGE_VIEW));
  }
}
