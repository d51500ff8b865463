package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.identity.SocketTicketRequest;
import io.dcp.identity.boundary.SocketTickets;
import io.dcp.identity.boundary.TokenPrincipal;
import io.dcp.identity.control.Standings;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.testing.SharedH2;
import io.dcp.testing.TestDatabase;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a token tells of its user, and for how long. */
class AccessTokensTest extends IdentityScene {
  @Override
  TestDatabase openDatabase() {
    return SharedH2.open();
  }

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
  }

  @Test
  void the_principal_of_a_session_tells_the_claims_of_its_token() {
    var token = login(ADMIN, PASSWORD).response().accessToken();

    var principal = (TokenPrincipal) principalOf(token).orElseThrow();

    assertThat(principal.getName()).isEqualTo(ADMIN);
    assertThat(principal.getClaimNames())
        .contains("iss", "aud", "sub", "upn", "groups", "iat", "exp", "sid", "jti", "raw_token");
    assertThat(principal.getRawToken()).isEqualTo(token);
    assertThat(principal.getIssuer()).isEqualTo("docker-control-platform");
    assertThat(principal.getAudience()).containsExactly("dcp-api");
    assertThat(principal.getSubject()).isEqualTo(principal.caller().userId().toString());
    assertThat(principal.getGroups()).containsExactly("admin");
    assertThat(principal.getExpirationTime() - principal.getIssuedAtTime()).isEqualTo(300);
    assertThat(principal.mustChangePassword()).isFalse();
  }

  @Test
  void a_token_that_was_let_in_before_is_not_for_ever() {
    var token = login(ADMIN, PASSWORD).response().accessToken();
    assertThat(principalOf(token)).isPresent();
    assertThat(principalOf(token)).isPresent();

    platform.clock().advance(Duration.ofMinutes(6));

    assertThat(principalOf(token)).isEmpty();
    assertThat(principalOf(token)).isEmpty();
  }

  @Test
  void the_present_password_is_no_new_one() {
    var ada = callerOf(login(ADMIN, PASSWORD)).orElseThrow();

    var refusal =
        refused(ErrorCode.PASSWORD_REFUSED, () -> changePassword(ada, PASSWORD, PASSWORD));

    assertThat(refusal.sentence()).isEqualTo("The new password is the present one.");
  }

  @Test
  void a_ticket_is_for_sockets_that_there_are_and_needs_its_own_text() {
    var ada = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
    var tickets = platform.get(SocketTickets.class);
    var request = new SocketTicketRequest("/ws/v1/live");

    refused(
        ErrorCode.VALIDATION_FAILED,
        () -> platform.requestBy(ada, () -> tickets.issue(request, _ -> false)));
    var ticket = platform.requestBy(ada, () -> tickets.issue(request, request.path()::equals));
    assertThat(ticket.expiresIn()).isEqualTo(30);
    assertThat(tickets.redeem("x".repeat(1_000), request.path())).isEmpty();
    assertThat(tickets.redeem(ticket.ticket(), request.path())).contains(ada);
  }

  @Test
  void a_database_that_does_not_answer_is_told_from_a_token_that_is_wrong() {
    refused(
        ErrorCode.DATABASE_UNAVAILABLE,
        () ->
            Standings.told(() -> {
              throw new PersistenceException("no connection");
            }));
  }
}
