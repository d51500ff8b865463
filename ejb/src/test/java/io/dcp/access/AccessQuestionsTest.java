package io.dcp.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.access.boundary.AccessQuestion;
import io.dcp.access.boundary.AccessQuestions;
import io.dcp.access.boundary.Groups;
import io.dcp.access.boundary.RoleGrants;
import io.dcp.api.access.ActionInfo;
import io.dcp.api.access.CanI;
import io.dcp.api.access.Scope;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.TokenLimits;
import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who may ask what about rights, and what those are told who may not give them. */
class AccessQuestionsTest extends AccessScene {
  private static final String COMPOSE = "com.docker.compose.project";

  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }

  private CanI ask(
      Caller by,
      @Nullable String action,
      @Nullable String server,
      @Nullable String container,
      @Nullable String user) {
    var question =
        new AccessQuestion(
            action,
            Optional.ofNullable(server),
            Optional.ofNullable(container),
            Optional.ofNullable(user));
    return platform.requestBy(by, () -> platform.get(AccessQuestions.class).canI(question));
  }

  @Test
  void the_actions_are_told_with_their_kind_and_level() {
    var actions = platform.requestBy(ada, () -> platform.get(AccessQuestions.class).actions());

    assertThat(actions)
        .hasSize(Action.values().length)
        .contains(
            new ActionInfo("container.exec", ActionInfo.Kind.CHANGE, ActionInfo.Level.CONTAINER),
            new ActionInfo("image.view", ActionInfo.Kind.READ, ActionInfo.Level.SERVER),
            new ActionInfo("user.manage", ActionInfo.Kind.CHANGE, ActionInfo.Level.PLATFORM));
  }

  @Test
  void everybody_asks_about_the_own_rights() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    give(ada, vera, "viewer", on(here, null));

    var own = ask(vera, "container.view", here.toString(), null, null);

    assertThat(own.allowed()).isTrue();
    assertThat(own.action()).isEqualTo("container.view");
    assertThat(own.server()).isEqualTo(here.value());
    assertThat(own.container()).isNull();
    assertThat(own.reason())
        .isEqualTo("Yes: the role viewer, granted on the server prod, allows it.");
    assertThat(
            ask(
                vera,
                "container.view",
                here.toString(),
                null,
                vera.userId().toString().toUpperCase(Locale.ROOT)))
        .isEqualTo(own);
    refused(
        ErrorCode.FORBIDDEN,
        () -> ask(vera, "container.view", null, null, ada.userId().toString()));
  }

  @Test
  void a_question_names_what_there_is() {
    refused(ErrorCode.SERVER_NOT_FOUND, () -> ask(ada, "image.view", "prod", null, null));
    refused(ErrorCode.USER_NOT_FOUND, () -> ask(ada, "image.view", null, null, "vera"));
    refused(
        ErrorCode.USER_NOT_FOUND,
        () -> ask(ada, "image.view", null, null, UUID.randomUUID().toString()));
    assertThat(
            refused(ErrorCode.VALIDATION_FAILED, () -> ask(ada, null, null, null, null))
                .fieldErrors()
                .toString())
        .contains("action", "Say which action is asked about.");
    assertThat(
            refused(ErrorCode.VALIDATION_FAILED, () -> ask(ada, "world.rule", null, null, null))
                .fieldErrors()
                .toString())
        .contains("There is no action named “world.rule”.");
  }

  @Test
  void nobody_learns_of_containers_that_are_hidden() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    platform.containers().add(here, "web", Map.of(COMPOSE, "shop"));
    platform.containers().add(here, "blog", Map.of());
    give(ada, vera, "operator", on(here, stack("shop")));

    var web = ask(vera, "container.delete", here.toString(), "web", null);
    assertThat(web.allowed()).isFalse();
    assertThat(web.container()).isEqualTo("web");
    refused(
        ErrorCode.CONTAINER_NOT_FOUND,
        () -> ask(vera, "container.delete", here.toString(), "blog", null));
    give(ada, vera, "viewer", on(here, null));
    assertThat(ask(vera, "container.exec", here.toString(), "blog", null).reason())
        .isEqualTo(
            "No: container.exec is granted for other containers there, and not for this one.");
  }

  @Test
  void a_scope_by_labels_is_told_in_words() {
    var vera = user("vera");
    var here = server("prod", Map.of("env", "prod"));
    platform.containers().add(here, "web", Map.of("team", "blue"));
    var blue = new Scope.Containers(Scope.Containers.Type.LABEL, "team=blue");
    var grant =
        give(ada, vera, "operator", new Scope(Scope.Type.SERVER_LABEL, "env=prod", null, blue));

    assertThat(grant.scope()).isEqualTo(new Scope(Scope.Type.SERVER_LABEL, "env=prod", null, blue));
    assertThat(
            ask(ada, "container.exec", here.toString(), "web", vera.userId().toString()).reason())
        .isEqualTo(
            "Yes: the role operator, granted on the servers with the label env=prod, for the"
                + " containers with the label team=blue, allows it.");
    assertThat(ask(ada, "user.manage", null, null, null).reason())
        .isEqualTo("Yes: the role admin, granted everywhere, allows it.");
    refused(
        ErrorCode.VALIDATION_FAILED,
        () ->
            give(
                ada,
                vera,
                "operator",
                on(here, new Scope.Containers(Scope.Containers.Type.LABEL, "blue"))));
  }

  @Test
  void a_token_is_told_that_it_is_not_made_for_something() {
    var here = server("prod", Map.of());
    var there = server("test", Map.of());
    var token = token(new TokenLimits(Set.of(Action.SERVER_VIEW, Action.IMAGE_VIEW), Set.of(here)));

    assertThat(ask(token, "image.view", here.toString(), null, null).allowed()).isTrue();
    assertThat(ask(token, "image.pull", here.toString(), null, null).reason())
        .isEqualTo("No: the token is not made for image.pull there.");
    refused(
        ErrorCode.SERVER_NOT_FOUND, () -> ask(token, "image.view", there.toString(), null, null));
  }

  private Caller token(TokenLimits limits) {
    return Caller.byToken(ada.userId(), "ada", UUID.randomUUID(), limits);
  }

  @Test
  void by_a_token_nobody_gives_more_than_it_is_made_for() {
    var vera = user("vera");
    var looker = role(ada, "Lookers", "image.view");
    var token = token(new TokenLimits(Set.of(Action.USER_MANAGE, Action.IMAGE_VIEW), null));

    give(token, vera, looker.id(), EVERYWHERE);
    refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> give(token, vera, "viewer", EVERYWHERE));
  }

  @Test
  void who_may_not_give_a_right_is_told_which_and_where() {
    var mona = user("mona");
    var vera = user("vera");
    var here = server("prod", Map.of("env", "prod"));
    give(ada, mona, role(ada, "User managers", "user.manage").id(), EVERYWHERE);
    var puller = role(ada, "Pullers", "image.pull").id();
    var start = "You can only give and take what you have yourself: you do not have image.pull ";

    assertThat(more(mona, vera, puller, EVERYWHERE)).isEqualTo(start + "everywhere.");
    assertThat(more(mona, vera, puller, on(here, null))).isEqualTo(start + "on that server.");
    assertThat(more(mona, vera, puller, new Scope(Scope.Type.SERVER_LABEL, "env=prod", null, null)))
        .isEqualTo(start + "on the servers with env=prod.");
  }

  private String more(Caller by, Caller to, String role, Scope scope) {
    return refused(ErrorCode.MORE_THAN_YOU_HAVE, () -> give(by, to, role, scope)).sentence();
  }

  @Test
  void what_is_changed_or_taken_away_must_be_there() {
    refused(
        ErrorCode.GRANT_NOT_FOUND,
        () ->
            platform.requestBy(
                ada,
                () -> {
                  platform.get(RoleGrants.class).take("no id at all");
                  return ada;
                }));
    refused(
        ErrorCode.GROUP_NOT_FOUND,
        () -> platform.requestBy(ada, () -> platform.get(Groups.class).get("no id at all")));
    refused(
        ErrorCode.USER_NOT_FOUND,
        () ->
            platform.requestBy(ada, () -> platform.get(AccessQuestions.class).permissions("vera")));
  }
}
