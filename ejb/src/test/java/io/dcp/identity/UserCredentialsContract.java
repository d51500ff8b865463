package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.identity.PasswordReset;
import io.dcp.api.identity.Session;
import io.dcp.api.identity.SocketTicketRequest;
import io.dcp.api.identity.UserCreate;
import io.dcp.identity.boundary.SocketTickets;
import io.dcp.identity.boundary.UserCredentials;
import io.dcp.identity.boundary.Users;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerPrincipal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What administrators do with others' passwords and sessions, on whatever database. */
abstract class UserCredentialsContract extends IdentityScene {
  private static final String OTHER = "another horse battery";

  private Caller ada;
  private String vera;

  @BeforeEach
  void people() {
    setUp(ADMIN);
    ada = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
    vera = createUser(ada, "vera", "viewer").id().toString();
  }

  @Test
  void a_reset_ends_every_session_and_the_new_password_only_serves_to_choose_another() {
    var session = login("vera", PASSWORD);
    assertThat(callerOf(session)).isPresent();

    reset(OTHER, true);

    assertThat(callerOf(session)).isEmpty();
    refused(ErrorCode.SESSION_ENDED, () -> refresh(session.refreshToken()));
    refused(ErrorCode.BAD_CREDENTIALS, () -> login("vera", PASSWORD));
    var next = login("vera", OTHER);
    assertThat(next.response().user().mustChangePassword()).isTrue();
    var principal = principalOf(next.response().accessToken()).orElseThrow();
    assertThat(principal.mustChangePassword()).isTrue();
    assertThat(platform.get(SocketTickets.class).lives(principal.caller())).isFalse();
    assertThat(platform.audit())
        .contains("user.password-reset %s by ada: succeeded".formatted(vera));
  }

  @Test
  void choosing_another_password_opens_everything_at_once_in_the_same_session() {
    reset(OTHER, true);
    var session = login("vera", OTHER);
    var caller = callerOf(session).orElseThrow();
    assertThat(platform.get(SocketTickets.class).lives(caller)).isFalse();

    refused(ErrorCode.PASSWORD_REFUSED, () -> changePassword(caller, OTHER, OTHER));
    changePassword(caller, OTHER, "yet another horse battery");

    assertThat(principalOf(session.response().accessToken()))
        .map(CallerPrincipal::mustChangePassword)
        .contains(false);
    assertThat(platform.get(SocketTickets.class).lives(caller)).isTrue();
  }

  @Test
  void a_ticket_that_was_made_before_opens_no_socket_when_a_change_is_due() {
    var caller = callerOf(login("vera", PASSWORD)).orElseThrow();
    var tickets = platform.get(SocketTickets.class);
    var ticket =
        platform.requestBy(
            caller, () -> tickets.issue(new SocketTicketRequest("/ws/v1/live"), path -> true));

    reset(OTHER, true);

    assertThat(tickets.redeem(ticket.ticket(), "/ws/v1/live")).isEmpty();
  }

  @Test
  void a_user_can_be_made_with_a_password_that_must_be_changed() {
    var request = new UserCreate("otto", PASSWORD, null, null, List.of("viewer"), true);
    platform.requestBy(ada, () -> platform.get(Users.class).create(request));

    var session = login("otto", PASSWORD);

    assertThat(session.response().user().mustChangePassword()).isTrue();
    assertThat(principalOf(session.response().accessToken()).orElseThrow().mustChangePassword())
        .isTrue();
  }

  @Test
  void the_rules_of_passwords_hold_for_administrators_too() {
    var refusal = refused(ErrorCode.PASSWORD_REFUSED, () -> reset("vera's password", false));

    assertThat(refusal.fieldErrors().getFirst().field()).isEqualTo("password");
    assertThat(login("vera", PASSWORD)).isNotNull();
  }

  @Test
  void an_administrator_sees_and_ends_one_session_or_all() {
    var one = login("vera", PASSWORD);
    var two = login("vera", PASSWORD);
    var oneId = callerOf(one).orElseThrow().sessionId().toString();
    assertThat(sessionsOfVera()).hasSize(2).noneMatch(Session::current);

    by(ada, () -> platform.get(UserCredentials.class).endSession(vera, oneId));
    assertThat(callerOf(one)).isEmpty();
    assertThat(callerOf(two)).isPresent();

    by(ada, () -> platform.get(UserCredentials.class).endSessions(vera));
    assertThat(callerOf(two)).isEmpty();
    assertThat(sessionsOfVera()).isEmpty();
    assertThat(platform.get(SocketTickets.class).lives(ada)).isTrue();
    refused(
        ErrorCode.SESSION_NOT_FOUND,
        () -> by(ada, () -> platform.get(UserCredentials.class).endSession(vera, oneId)));
  }

  @Test
  void a_session_of_somebody_else_is_not_this_users() {
    refused(
        ErrorCode.SESSION_NOT_FOUND,
        () ->
            by(
                ada,
                () ->
                    platform
                        .get(UserCredentials.class)
                        .endSession(vera, ada.sessionId().toString())));
    assertThat(platform.get(SocketTickets.class).lives(ada)).isTrue();
  }

  @Test
  void nobody_else_does_any_of_this_and_unknown_users_are_not_found() {
    var caller = callerOf(login("vera", PASSWORD)).orElseThrow();
    var own = ada.userId().toString();
    var unknown = UUID.randomUUID().toString();
    var credentials = platform.get(UserCredentials.class);
    var reset = new PasswordReset(OTHER, false);

    refused(ErrorCode.FORBIDDEN, () -> by(caller, () -> credentials.resetPassword(own, reset)));
    refused(ErrorCode.FORBIDDEN, () -> by(caller, () -> credentials.endSessions(own)));
    refused(
        ErrorCode.FORBIDDEN, () -> by(caller, () -> credentials.sessions(own, PageRequest.FIRST)));
    refused(
        ErrorCode.USER_NOT_FOUND, () -> by(ada, () -> credentials.resetPassword(unknown, reset)));
    refused(ErrorCode.USER_NOT_FOUND, () -> by(ada, () -> credentials.endSessions("x")));
  }

  private void reset(String password, boolean mustChange) {
    by(
        ada,
        () ->
            platform
                .get(UserCredentials.class)
                .resetPassword(vera, new PasswordReset(password, mustChange)));
  }

  private List<Session> sessionsOfVera() {
    return platform
        .requestBy(ada, () -> platform.get(UserCredentials.class).sessions(vera, PageRequest.FIRST))
        .items();
  }
}
