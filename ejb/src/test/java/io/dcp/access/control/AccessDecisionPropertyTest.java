package io.dcp.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.access.entity.Place;
import io.dcp.access.entity.Right;
import io.dcp.access.entity.Rights;
import io.dcp.access.entity.Role;
import io.dcp.access.entity.Scope;
import io.dcp.access.entity.Subject;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ContainerSelector;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.KnownContainers.KnownContainer;
import io.dcp.platform.security.KnownServers.KnownServer;
import io.dcp.platform.security.Label;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TokenLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of the access decision, whatever the grants. */
class AccessDecisionPropertyTest {
  private static final Map<ServerId, KnownServer> SERVERS =
      Map.of(
          server(1), new KnownServer("prod", Map.of("env", "prod")),
          server(2), new KnownServer("test", Map.of("env", "test")));
  private static final Map<String, Map<String, String>> CONTAINERS =
      Map.of(
          "shop", Map.of("com.docker.compose.project", "shop", "team", "blue"),
          "swarm", Map.of("com.docker.stack.namespace", "shop"),
          "blog", Map.of("com.docker.compose.project", "blog", "team", "red"),
          "bare", Map.of());
  private static final Caller CALLER = new Caller(new UUID(0, 7), "vera", new UUID(0, 8));

  private static ServerId server(int number) {
    return new ServerId(new UUID(1, number));
  }

  /** A question that the decision is asked. */
  record Question(Action action, ServerId server, String container) {}

  @Provide
  Arbitrary<Right> rights() {
    return Combinators.combine(actions(), scopes()).as(AccessDecisionPropertyTest::right);
  }

  private static Right right(Set<Action> actions, Scope scope) {
    return new Right(
        UUID.randomUUID(),
        new Subject.OneUser(CALLER.userId()),
        new Role("role", "role", actions),
        scope);
  }

  @Provide
  Arbitrary<Set<Action>> actions() {
    return Arbitraries.of(Action.class).set().ofMaxSize(12);
  }

  private static Arbitrary<Scope> scopes() {
    Arbitrary<Place> places =
        Arbitraries.of(
            new Place.Everywhere(),
            new Place.OneServer(server(1)),
            new Place.OneServer(server(2)),
            new Place.WithLabel(new Label("env", "prod")),
            new Place.WithLabel(new Label("env", "none")));
    Arbitrary<ContainerSelector> selectors =
        Arbitraries.of(
            new ContainerSelector.OfStack("shop"),
            new ContainerSelector.OfStack("none"),
            new ContainerSelector.WithLabel(new Label("team", "blue")));
    return Combinators.combine(places, selectors.injectNull(0.5)).as(Scope::new);
  }

  @Provide
  Arbitrary<Question> questions() {
    return Combinators.combine(
            Arbitraries.of(Action.class),
            Arbitraries.of(server(1), server(2), server(3)),
            Arbitraries.of("shop", "swarm", "blog", "bare", "unknown"))
        .as(Question::new);
  }

  @Provide
  Arbitrary<TokenLimits> limits() {
    return Combinators.combine(
            actions().injectNull(0.3),
            Arbitraries.of(server(1), server(2)).set().ofMaxSize(2).injectNull(0.3))
        .as(TokenLimits::new);
  }

  private static GrantedAccess access(List<Right> rights) {
    return new GrantedAccess(
        new TestingRights(rights),
        id -> Optional.ofNullable(SERVERS.get(id)),
        (_, container, seen) ->
            Optional.ofNullable(CONTAINERS.get(container.text()))
                .filter(seen)
                .map(labels -> new KnownContainer(container.text(), container.text(), labels)));
  }

  private static boolean anywhere(List<Right> rights, Caller caller, Question question) {
    return access(rights).decide(caller, question.action()) instanceof Decision.Allowed;
  }

  private static boolean there(List<Right> rights, Caller caller, Question question) {
    return access(rights).decide(caller, question.action(), question.server())
        instanceof Decision.Allowed;
  }

  private static boolean that(List<Right> rights, Caller caller, Question question) {
    return access(rights)
            .decide(
                caller,
                question.action(),
                question.server(),
                new ContainerRef(question.container()))
        instanceof Decision.Allowed;
  }

  @Property
  void without_a_grant_nothing_is_allowed_and_everything_is_hidden(
      @ForAll("questions") Question question) {
    assertThat(anywhere(List.of(), CALLER, question)).isFalse();
    assertThat(access(List.of()).decide(CALLER, question.action(), question.server()))
        .isEqualTo(new Decision.Hidden());
    assertThat(that(List.of(), CALLER, question)).isFalse();
  }

  @Property
  void nothing_is_allowed_that_no_role_names(
      @ForAll List<@From("rights") Right> rights, @ForAll("questions") Question question) {
    if (question.action() != Action.SERVER_VIEW
        && rights.stream().noneMatch(right -> right.role().actions().contains(question.action()))) {
      assertThat(that(rights, CALLER, question)).isFalse();
      assertThat(anywhere(rights, CALLER, question)).isFalse();
      assertThat(there(rights, CALLER, question)).isFalse();
    }
  }

  @Property
  void a_further_grant_takes_nothing_away(
      @ForAll List<@From("rights") Right> rights,
      @ForAll("rights") Right further,
      @ForAll("questions") Question question) {
    var more = new ArrayList<>(rights);
    more.add(further);
    if (anywhere(rights, CALLER, question)) {
      assertThat(anywhere(more, CALLER, question)).isTrue();
    }
    if (there(rights, CALLER, question)) {
      assertThat(there(more, CALLER, question)).isTrue();
    }
    if (that(rights, CALLER, question)) {
      assertThat(that(more, CALLER, question)).isTrue();
    }
  }

  @Property
  void rights_together_allow_what_one_of_them_allows_and_no_more(
      @ForAll List<@From("rights") Right> rights, @ForAll("questions") Question question) {
    assertThat(that(rights, CALLER, question))
        .isEqualTo(rights.stream().anyMatch(right -> that(List.of(right), CALLER, question)));
    assertThat(there(rights, CALLER, question))
        .isEqualTo(rights.stream().anyMatch(right -> there(List.of(right), CALLER, question)));
  }

  @Example
  void the_sight_of_a_server_by_a_narrowed_grant_says_nothing_about_containers() {
    var narrowed = Scope.everywhere().narrowedTo(new ContainerSelector.OfStack("shop"));
    var rights =
        List.of(
            right(Set.of(), narrowed), right(Set.of(Action.CONTAINER_VIEW), Scope.everywhere()));
    var question = new Question(Action.SERVER_VIEW, server(1), "shop");

    assertThat(there(rights, CALLER, question)).isTrue();
    assertThat(that(rights, CALLER, question)).isFalse();
  }

  @Property
  void the_limits_of_a_token_only_take_away(
      @ForAll List<@From("rights") Right> rights,
      @ForAll("limits") TokenLimits limits,
      @ForAll("questions") Question question) {
    var token = Caller.byToken(CALLER.userId(), CALLER.username(), CALLER.sessionId(), limits);
    if (that(rights, token, question)) {
      assertThat(that(rights, CALLER, question)).isTrue();
      assertThat(limits.allow(question.action()) && limits.allow(question.server())).isTrue();
    }
    if (there(rights, token, question)) {
      assertThat(there(rights, CALLER, question)).isTrue();
      assertThat(limits.allow(question.action()) && limits.allow(question.server())).isTrue();
    }
    if (anywhere(rights, token, question)) {
      assertThat(anywhere(rights, CALLER, question)).isTrue();
      assertThat(limits.allow(question.action())).isTrue();
    }
  }

  @Property
  void a_narrowed_grant_allows_no_more_than_the_same_one_for_everything_there(
      @ForAll("rights") Right right, @ForAll("questions") Question question) {
    var whole =
        new Right(
            right.grant(),
            right.subject(),
            new Role("role", "role", and(right.role().actions(), Action.SERVER_VIEW)),
            new Scope(right.scope().place(), null));
    if (there(List.of(right), CALLER, question)) {
      assertThat(there(List.of(whole), CALLER, question)).isTrue();
    }
    if (that(List.of(right), CALLER, question)) {
      assertThat(that(List.of(whole), CALLER, question)).isTrue();
    }
  }

  private static Set<Action> and(Set<Action> actions, Action more) {
    var all = new HashSet<>(actions);
    all.add(more);
    return all;
  }

  @Property
  void a_narrowed_grant_reaches_nothing_but_its_containers(
      @ForAll("rights") Right right, @ForAll("questions") Question question) {
    var selector = right.scope().containers();
    if (selector != null
        && question.action() != Action.SERVER_VIEW
        && that(List.of(right), CALLER, question)) {
      assertThat(selector.matches(CONTAINERS.getOrDefault(question.container(), Map.of())))
          .isTrue();
      assertThat(question.action().level()).isEqualTo(Action.Level.CONTAINER);
    }
  }

  @Property
  void what_is_shown_in_lists_is_what_single_questions_allow(
      @ForAll List<@From("rights") Right> rights, @ForAll("questions") Question question) {
    var seen = access(rights).visible(CALLER, question.action(), SERVERS.keySet());
    var known = CONTAINERS.get(question.container());
    if (known != null && question.action().level() == Action.Level.CONTAINER) {
      assertThat(seen.shows(question.server(), known)).isEqualTo(that(rights, CALLER, question));
    }
    assertThat(seen.servers())
        .isEqualTo(
            SERVERS.keySet().stream()
                .filter(id -> there(rights, CALLER, new Question(question.action(), id, "unknown")))
                .collect(Collectors.toSet()));
  }

  @Property
  void nothing_is_missing_for_rights_that_one_has(
      @ForAll List<@From("rights") Right> rights, @ForAll("rights") Right given) {
    var all = new ArrayList<>(rights);
    all.add(given);
    // a narrowed right shows its server, which only who sees all of the server may give
    if (given.scope().containers() == null) {
      assertThat(new Rights(all).missingFor(given)).isEmpty();
    }
    if (!given.actions().isEmpty()) {
      assertThat(new Rights(List.of()).missingFor(given)).isPresent();
    }
  }

  @Property
  void who_may_give_a_right_could_do_all_that_it_allows(
      @ForAll List<@From("rights") Right> own,
      @ForAll("rights") Right given,
      @ForAll("questions") Question question) {
    if (new Rights(own).missingFor(given).isEmpty()) {
      if (that(List.of(given), CALLER, question)) {
        assertThat(that(own, CALLER, question)).isTrue();
      }
      if (there(List.of(given), CALLER, question)) {
        assertThat(there(own, CALLER, question)).isTrue();
      }
    }
  }
}
