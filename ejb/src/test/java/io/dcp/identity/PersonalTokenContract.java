package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.identity.PasswordChange;
import io.dcp.api.identity.PersonalToken;
import io.dcp.api.identity.PersonalTokenCreate;
import io.dcp.api.identity.PersonalTokenCreated;
import io.dcp.api.identity.ProfileUpdate;
import io.dcp.api.identity.SocketTicketRequest;
import io.dcp.identity.boundary.OwnAccount;
import io.dcp.identity.boundary.OwnSessions;
import io.dcp.identity.boundary.OwnTokens;
import io.dcp.identity.boundary.SocketTickets;
import io.dcp.identity.boundary.UserCredentials;
import io.dcp.identity.boundary.Users;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens by which programs act, on whatever database. */
abstract class PersonalTokenContract extends IdentityScene {
  private Caller ada;

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
    ada = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
  }

  @Test
  void a_token_acts_for_its_owner_until_it_expires() {
    var token = make(null, null);

    var caller = callerOf(token).orElseThrow();
    assertThat(caller.username()).isEqualTo(ADMIN);
    assertThat(caller.byToken()).isTrue();
    assertThat(platform.requestBy(caller, () -> users().total())).isEqualTo(1);
    platform.clock().advance(Duration.ofDays(30));
    assertThat(callerOf(token)).isEmpty();
    assertThat(platform.audit()).contains("token.create ci by ada: succeeded");
  }

  @Test
  void the_list_shows_the_beginning_of_the_text_and_when_it_was_used() {
    var made = make(List.of("container.view"), null);
    assertThat(list().getFirst().lastUsedAt()).isNull();

    callerOf(made);

    var listed = list().getFirst();
    assertThat(listed.lastUsedAt()).isEqualTo(platform.clock().instant());
    assertThat(listed.start()).hasSize(10).isEqualTo(made.token().substring(0, 10));
    assertThat(listed.actions()).containsExactly("container.view");
    assertThat(listed.servers()).isNull();
    assertThat(listed.toString()).doesNotContain(made.token());
    assertThat(made.toString()).doesNotContain(made.token());
  }

  @Test
  void the_last_use_is_written_once_a_minute() {
    var made = make(null, null);
    callerOf(made);
    var first = platform.clock().instant();
    platform.clock().advance(Duration.ofSeconds(59));
    callerOf(made);
    assertThat(list().getFirst().lastUsedAt()).isEqualTo(first);

    platform.clock().advance(Duration.ofSeconds(1));
    callerOf(made);

    assertThat(list().getFirst().lastUsedAt()).isEqualTo(first.plusSeconds(60));
  }

  @Test
  void only_the_digest_lies_in_the_database() throws Exception {
    var made = make(null, null);

    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select token_hash from personal_tokens")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).hasSize(64).isNotEqualTo(made.token());
    }
  }

  @Test
  void a_revoked_token_opens_nothing_from_the_next_request_on() {
    var made = make(null, null);
    var caller = callerOf(made).orElseThrow();
    assertThat(platform.get(SocketTickets.class).lives(caller)).isTrue();

    by(ada, () -> platform.get(OwnTokens.class).revoke(made.id().toString()));

    assertThat(callerOf(made)).isEmpty();
    assertThat(platform.get(SocketTickets.class).lives(caller)).as("its sockets").isFalse();
    assertThat(list()).isEmpty();
    refused(
        ErrorCode.TOKEN_NOT_FOUND,
        () -> by(ada, () -> platform.get(OwnTokens.class).revoke(made.id().toString())));
  }

  @Test
  void a_token_of_another_user_is_not_there() {
    var made = make(null, null);
    createUser(ada, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();

    refused(
        ErrorCode.TOKEN_NOT_FOUND,
        () -> by(vera, () -> platform.get(OwnTokens.class).revoke(made.id().toString())));

    assertThat(callerOf(made)).isPresent();
  }

  @Test
  void s22_a_token_is_cut_to_its_actions_and_never_wider_than_its_owner() {
    createUser(ada, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();
    var wide = callerOf(make(vera, "wide", List.of("user.manage"), null)).orElseThrow();
    var narrow = callerOf(make(List.of("container.view"), null)).orElseThrow();

    refused(ErrorCode.FORBIDDEN, () -> platform.requestBy(wide, () -> users()));
    refused(ErrorCode.FORBIDDEN, () -> platform.requestBy(narrow, () -> users()));
  }

  @Test
  void s22_no_token_makes_tokens_or_touches_accounts_and_sessions() {
    var token = callerOf(make(null, null)).orElseThrow();
    var own = ada.userId().toString();
    var wish = wish("child", null, null);

    List.<Runnable>of(
            () -> platform.get(OwnTokens.class).create(wish),
            () -> platform.get(OwnTokens.class).list(PageRequest.FIRST),
            () -> platform.get(OwnTokens.class).revoke(own),
            () -> platform.get(OwnSessions.class).list(PageRequest.FIRST),
            () -> platform.get(OwnSessions.class).end(own),
            () -> platform.get(OwnSessions.class).endAll(),
            () -> platform.get(OwnAccount.class).describe(new ProfileUpdate("x", null)),
            () ->
                platform
                    .get(OwnAccount.class)
                    .changePassword(new PasswordChange(PASSWORD, "another horse battery")),
            () -> platform.get(UserCredentials.class).endSessions(own),
            () -> platform.get(UserCredentials.class).resetSecondFactor(own),
            () -> platform.get(UserCredentials.class).sessions(own, PageRequest.FIRST),
            () -> platform.get(UserCredentials.class).tokens(own, PageRequest.FIRST))
        .forEach(forbidden -> refused(ErrorCode.FORBIDDEN, () -> by(token, forbidden)));

    assertThat(list()).hasSize(1);
    assertThat(callerOf(login(ADMIN, PASSWORD))).isPresent();
  }

  @Test
  void a_token_opens_sockets_through_tickets() {
    var token = callerOf(make(null, null)).orElseThrow();
    var tickets = platform.get(SocketTickets.class);

    var ticket =
        platform.requestBy(
            token, () -> tickets.issue(new SocketTicketRequest("/ws/v1/live"), path -> true));

    assertThat(tickets.redeem(ticket.ticket(), "/ws/v1/live")).contains(token);
  }

  @Test
  void limits_and_ends_that_cannot_be_are_refused_with_their_field() {
    var now = platform.clock().instant();
    field("expiresAt", new PersonalTokenCreate("x", now, null, null));
    field("expiresAt", new PersonalTokenCreate("x", now.plus(Duration.ofDays(366)), null, null));
    field("actions", wish("x", List.of("container.fly"), null));
    field("servers", wish("x", null, List.of(UUID.randomUUID())));
    assertThat(list()).isEmpty();
  }

  @Test
  void a_user_has_a_hundred_tokens_at_most_and_expired_ones_do_not_count() {
    for (var count = 0; count < 100; count++) {
      make(null, null);
    }

    refused(ErrorCode.TOO_MANY_TOKENS, () -> make(null, null));

    platform.clock().advance(Duration.ofDays(31));
    assertThat(make(null, null)).isNotNull();
    assertThat(list()).hasSize(1);
  }

  @Test
  void an_administrator_sees_and_revokes_anybodys_tokens() {
    createUser(ada, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();
    var made = make(vera, "ci", null, null);
    assertThat(callerOf(made)).isPresent();
    var id = vera.userId().toString();

    var seen =
        platform.requestBy(
            ada, () -> platform.get(UserCredentials.class).tokens(id, PageRequest.FIRST));
    by(ada, () -> platform.get(UserCredentials.class).revokeToken(id, made.id().toString()));

    assertThat(seen.items()).extracting(PersonalToken::id).containsExactly(made.id());
    assertThat(callerOf(made)).isEmpty();
  }

  private PersonalTokenCreated make(@Nullable List<String> actions, @Nullable List<UUID> servers) {
    return make(ada, "ci", actions, servers);
  }

  private PersonalTokenCreated make(
      Caller owner, String name, @Nullable List<String> actions, @Nullable List<UUID> servers) {
    return platform.requestBy(
        owner, () -> platform.get(OwnTokens.class).create(wish(name, actions, servers)));
  }

  private PersonalTokenCreate wish(
      String name, @Nullable List<String> actions, @Nullable List<UUID> servers) {
    return new PersonalTokenCreate(name, inThirtyDays(), actions, servers);
  }

  private Instant inThirtyDays() {
    return platform.clock().instant().plus(Duration.ofDays(30));
  }

  private void field(String name, PersonalTokenCreate wish) {
    var refusal =
        refused(
            ErrorCode.VALIDATION_FAILED,
            () -> platform.requestBy(ada, () -> platform.get(OwnTokens.class).create(wish)));
    assertThat(refusal.fieldErrors().getFirst().field()).isEqualTo(name);
  }

  private List<PersonalToken> list() {
    return platform
        .requestBy(ada, () -> platform.get(OwnTokens.class).list(PageRequest.FIRST))
        .items();
  }

  private io.dcp.api.common.Page<io.dcp.api.identity.User> users() {
    return platform.get(Users.class).list(Optional.empty(), PageRequest.FIRST);
  }

  private Optional<Caller> callerOf(PersonalTokenCreated token) {
    return principalOf(token.token()).map(CallerPrincipal::caller);
  }
}
