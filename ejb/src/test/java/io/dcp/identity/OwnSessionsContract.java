package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.identity.Session;
import io.dcp.identity.boundary.OwnSessions;
import io.dcp.identity.boundary.SocketTickets;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users see and end of their own sessions, on whatever database. */
abstract class OwnSessionsContract extends IdentityScene {

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
  }

  @Test
  void the_list_tells_where_one_is_signed_in_and_which_one_this_is() {
    var elsewhere = loginFrom("198.51.100.7", ADMIN, PASSWORD);
    platform.clock().advance(Duration.ofMinutes(1));
    var here = callerOf(login(ADMIN, PASSWORD)).orElseThrow();

    var sessions = list(here);

    assertThat(sessions).extracting(Session::current).containsExactly(true, false);
    assertThat(sessions.getFirst().id()).isEqualTo(here.sessionId());
    assertThat(sessions.getLast().id()).isEqualTo(callerOf(elsewhere).orElseThrow().sessionId());
    assertThat(sessions.getLast().address()).isEqualTo("198.51.100.7");
    assertThat(sessions.getFirst().lastUsedAt()).isEqualTo(platform.clock().instant());
    assertThat(sessions.getFirst().expiresAt())
        .isEqualTo(platform.clock().instant().plus(Duration.ofDays(7)));
  }

  @Test
  void a_refresh_is_a_use() {
    var first = login(ADMIN, PASSWORD);
    platform.clock().advance(Duration.ofHours(1));

    refresh(first.refreshToken());

    var session = list(callerOf(first).orElse(callerOf(login(ADMIN, PASSWORD)).orElseThrow()));
    assertThat(session).anyMatch(it -> it.lastUsedAt().equals(platform.clock().instant()));
  }

  @Test
  void an_ended_session_is_over_at_once_with_its_sockets_and_leaves_the_list() {
    var other = login(ADMIN, PASSWORD);
    var otherCaller = callerOf(other).orElseThrow();
    var here = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
    assertThat(platform.get(SocketTickets.class).lives(otherCaller)).isTrue();

    by(here, () -> platform.get(OwnSessions.class).end(otherCaller.sessionId().toString()));

    assertThat(callerOf(other)).isEmpty();
    assertThat(platform.get(SocketTickets.class).lives(otherCaller)).isFalse();
    refused(ErrorCode.SESSION_ENDED, () -> refresh(other.refreshToken()));
    assertThat(list(here)).extracting(Session::id).containsExactly(here.sessionId());
    refused(
        ErrorCode.SESSION_NOT_FOUND,
        () ->
            by(
                here,
                () -> platform.get(OwnSessions.class).end(otherCaller.sessionId().toString())));
  }

  @Test
  void sign_out_everywhere_ends_this_one_too_and_nobody_elses() {
    var first = login(ADMIN, PASSWORD);
    var here = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
    createUser(here, "vera", "viewer");
    var vera = login("vera", PASSWORD);

    by(here, () -> platform.get(OwnSessions.class).endAll());

    assertThat(callerOf(first)).isEmpty();
    assertThat(platform.get(SocketTickets.class).lives(here)).isFalse();
    assertThat(callerOf(vera)).isPresent();
    assertThat(platform.audit()).contains("session.revoke-all - by ada: succeeded");
  }

  @Test
  void sessions_of_others_are_not_there() {
    var here = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
    createUser(here, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();

    refused(
        ErrorCode.SESSION_NOT_FOUND,
        () -> by(vera, () -> platform.get(OwnSessions.class).end(here.sessionId().toString())));
    refused(
        ErrorCode.SESSION_NOT_FOUND,
        () -> by(vera, () -> platform.get(OwnSessions.class).end("no-id")));

    assertThat(list(vera)).hasSize(1);
    assertThat(platform.get(SocketTickets.class).lives(here)).isTrue();
  }

  private List<Session> list(Caller caller) {
    return platform
        .requestBy(caller, () -> platform.get(OwnSessions.class).list(PageRequest.FIRST))
        .items();
  }
}
