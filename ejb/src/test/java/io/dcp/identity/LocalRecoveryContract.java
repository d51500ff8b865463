package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.identity.boundary.LocalRecovery;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CallerPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How somebody who owns the machine lets an administrator back in, on whatever database. */
abstract class LocalRecoveryContract extends IdentityScene {
  private static final String ANOTHER = "yet another horse battery";

  @BeforeEach
  void people() {
    setUp(ADMIN);
  }

  @Test
  void the_new_password_signs_in_once_and_only_serves_to_choose_another() {
    var before = login(ADMIN, PASSWORD);

    var recovered = reset(ADMIN);

    assertThat(callerOf(before)).as("sessions end").isEmpty();
    refused(ErrorCode.BAD_CREDENTIALS, () -> login(ADMIN, PASSWORD));
    var session = login(ADMIN, recovered.password());
    assertThat(principalOf(session.response().accessToken()))
        .map(CallerPrincipal::mustChangePassword)
        .contains(true);
    changePassword(callerOf(session).orElseThrow(), recovered.password(), ANOTHER);
    assertThat(login(ADMIN, ANOTHER).response().user().mustChangePassword()).isFalse();
    assertThat(platform.audit()).anyMatch(line -> line.startsWith("user.password-reset ada"));
  }

  @Test
  void a_door_that_guessing_has_closed_opens_for_it() {
    for (var guess = 0; guess < 5; guess++) {
      refused(ErrorCode.BAD_CREDENTIALS, () -> loginFrom("198.18.0.1", ADMIN, "not this password"));
    }
    refused(ErrorCode.TOO_MANY_ATTEMPTS, () -> login(ADMIN, PASSWORD));

    var recovered = reset("Ada");

    assertThat(login(ADMIN, recovered.password())).isNotNull();
  }

  @Test
  void no_two_passwords_are_the_same_and_none_reaches_a_log() {
    var one = reset(ADMIN);
    var two = reset(ADMIN);

    assertThat(one.password()).isNotEqualTo(two.password()).hasSize(29);
    assertThat(one.toString()).doesNotContain(one.password());
  }

  @Test
  void an_unknown_user_and_a_second_factor_that_is_off_are_told() {
    refused(ErrorCode.USER_NOT_FOUND, () -> reset("nobody"));
    refused(
        ErrorCode.SECOND_FACTOR_OFF,
        () ->
            platform.request(() -> {
              platform.get(LocalRecovery.class).resetSecondFactor(ADMIN);
              return ADMIN;
            }));
  }

  private LocalRecovery.Recovered reset(String username) {
    return platform.request(() -> platform.get(LocalRecovery.class).resetPassword(username));
  }
}
