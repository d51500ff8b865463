package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.identity.boundary.SignedIn;
import io.dcp.identity.control.Passwords;
import io.dcp.identity.control.Sessions;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions from sign-in to their end, on whatever database. */
abstract class SessionContract extends IdentityScene {

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
  }

  @Test
  void a_sign_in_gives_a_token_that_names_the_user_and_is_noted() {
    var session = login(ADMIN, PASSWORD);

    assertThat(callerOf(session).orElseThrow().username()).isEqualTo(ADMIN);
    assertThat(session.response().expiresIn()).isEqualTo(300);
    assertThat(session.refreshLifetime()).isEqualTo(Duration.ofDays(7));
    assertThat(account(ADMIN).lastLoginAt()).contains(platform.clock().instant());
    assertThat(platform.audit()).contains("session.begin ada by nobody: succeeded");
  }

  @Test
  void names_are_compared_without_regard_to_case_and_blanks_around() {
    assertThat(login(" ADA ", PASSWORD).response().user().username()).isEqualTo(ADMIN);
  }

  @Test
  void unknown_user_and_wrong_password_are_answered_with_the_same_words() {
    var unknown = refused(ErrorCode.BAD_CREDENTIALS, () -> login("nobody", PASSWORD));
    var wrong = refused(ErrorCode.BAD_CREDENTIALS, () -> login(ADMIN, "wrong horse battery"));

    assertThat(unknown.sentence()).isEqualTo(wrong.sentence());
    assertThat(platform.audit()).contains("session.begin nobody by nobody: BAD_CREDENTIALS");
  }

  @Test
  void a_disabled_user_cannot_sign_in_and_loses_the_session() throws Exception {
    var session = login(ADMIN, PASSWORD);
    database.inTransaction(() -> {
      account(ADMIN).disable(true);
      return ADMIN;
    });
    platform.clock().advance(Duration.ofSeconds(6));

    refused(ErrorCode.BAD_CREDENTIALS, () -> login(ADMIN, PASSWORD));
    refused(ErrorCode.SESSION_ENDED, () -> refresh(session.refreshToken()));
    assertThat(callerOf(session)).isEmpty();
  }

  @Test
  void a_refresh_goes_on_with_the_same_session_and_a_new_token() {
    var first = login(ADMIN, PASSWORD);

    var second = refresh(first.refreshToken());

    assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
    assertThat(callerOf(second)).isEqualTo(callerOf(first)).isPresent();
  }

  @Test
  void s02_a_second_use_within_ten_seconds_gets_a_sibling_in_the_same_family() {
    var first = login(ADMIN, PASSWORD);
    var tab = refresh(first.refreshToken());
    platform.clock().advance(Duration.ofSeconds(9));

    var otherTab = refresh(first.refreshToken());

    assertThat(callerOf(otherTab)).isEqualTo(callerOf(tab)).isPresent();
    assertThat(refresh(tab.refreshToken())).isNotNull();
    assertThat(refresh(otherTab.refreshToken())).isNotNull();
  }

  @Test
  void s02_a_later_second_use_ends_the_family_at_once_and_is_audited() {
    var first = login(ADMIN, PASSWORD);
    var second = refresh(first.refreshToken());
    assertThat(callerOf(second)).isPresent();
    platform.clock().advance(Duration.ofSeconds(10));

    refused(ErrorCode.SESSION_ENDED, () -> refresh(first.refreshToken()));

    refused(ErrorCode.SESSION_ENDED, () -> refresh(second.refreshToken()));
    assertThat(callerOf(second)).isEmpty();
    assertThat(platform.audit())
        .anyMatch(line -> line.matches("session.reuse-detected \\S+ by ada: succeeded"));
  }

  @Test
  void s02_parallel_uses_stay_one_family() throws Exception {
    var first = login(ADMIN, PASSWORD);

    var outcomes = atOnce(4, () -> refresh(first.refreshToken()));

    assertThat(outcomes)
        .allSatisfy(outcome -> assertThat(callerOf((SignedIn) outcome)).isEqualTo(callerOf(first)));
  }

  @Test
  void an_unknown_refresh_token_is_an_ended_session() {
    refused(ErrorCode.SESSION_ENDED, () -> refresh("never-issued"));
  }

  @Test
  void s01_a_logout_ends_access_and_refresh_at_once() {
    var session = login(ADMIN, PASSWORD);
    var other = login(ADMIN, PASSWORD);
    assertThat(callerOf(session)).isPresent();

    logout(session.refreshToken());

    assertThat(callerOf(session)).isEmpty();
    refused(ErrorCode.SESSION_ENDED, () -> refresh(session.refreshToken()));
    assertThat(callerOf(other)).isPresent();
    logout(session.refreshToken());
    assertThat(platform.audit())
        .filteredOn(line -> line.startsWith("session.ended "))
        .hasSize(1)
        .allMatch(line -> line.endsWith("by ada: succeeded"));
  }

  @Test
  void s01_a_password_change_ends_every_other_session_at_once() {
    var mine = login(ADMIN, PASSWORD);
    var other = login(ADMIN, PASSWORD);
    assertThat(callerOf(other)).isPresent();

    changePassword(callerOf(mine).orElseThrow(), PASSWORD, "another horse battery");

    assertThat(callerOf(mine)).isPresent();
    assertThat(callerOf(other)).isEmpty();
    refused(ErrorCode.SESSION_ENDED, () -> refresh(other.refreshToken()));
    refused(ErrorCode.BAD_CREDENTIALS, () -> login(ADMIN, PASSWORD));
    assertThat(login(ADMIN, "another horse battery")).isNotNull();
    assertThat(platform.audit()).contains("user.password-change - by ada: succeeded");
  }

  @Test
  void the_current_password_must_be_right_to_change_it() {
    var session = login(ADMIN, PASSWORD);

    var refusal =
        refused(
            ErrorCode.PASSWORD_REFUSED,
            () ->
                changePassword(
                    callerOf(session).orElseThrow(),
                    "wrong horse battery",
                    "another horse battery"));

    assertThat(refusal.fieldErrors().getFirst().field()).isEqualTo("currentPassword");
    assertThat(login(ADMIN, PASSWORD)).isNotNull();
  }

  @Test
  void a_session_that_is_not_refreshed_ends_by_its_age() {
    var session = login(ADMIN, PASSWORD);
    platform.clock().advance(Duration.ofDays(7).plusSeconds(1));

    refused(ErrorCode.SESSION_ENDED, () -> refresh(session.refreshToken()));
    login(ADMIN, PASSWORD);
    assertThat(rowsOf("refresh_families"))
        .as("the dead one is swept at the next sign-in")
        .isEqualTo(1);
  }

  @Test
  void a_session_lives_thirty_days_at_most_however_often_it_is_refreshed() {
    var token = login(ADMIN, PASSWORD).refreshToken();
    for (var day = 0; day < 29; day += 6) {
      platform.clock().advance(Duration.ofDays(6));
      if (day + 6 < 30) {
        token = refresh(token).refreshToken();
      }
    }
    var last = token;

    refused(ErrorCode.SESSION_ENDED, () -> refresh(last));
  }

  @Test
  void no_token_lies_in_the_database_in_clear() throws Exception {
    var session = login(ADMIN, PASSWORD);

    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select token_hash from refresh_tokens")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).hasSize(64).isNotEqualTo(session.refreshToken());
    }
  }

  @Test
  void s01_a_sign_in_that_was_checked_before_the_password_changed_begins_no_session() {
    var session = login(ADMIN, PASSWORD);
    var checked = account(ADMIN);
    platform.clock().advance(Duration.ofSeconds(1));
    changePassword(callerOf(session).orElseThrow(), PASSWORD, "another horse battery");

    refused(
        ErrorCode.BAD_CREDENTIALS,
        () -> platform.request(() -> platform.get(Sessions.class).begin(checked)));

    platform.request(() -> {
      platform.get(UserStore.class).signedIn(checked, Optional.of(checked.passwordHash()));
      return ADMIN;
    });
    refused(ErrorCode.BAD_CREDENTIALS, () -> login(ADMIN, PASSWORD));
  }

  @Test
  void s01_a_sign_in_hashes_again_what_was_hashed_at_another_cost() {
    var costly = new Passwords(5).hash(PASSWORD);
    platform.get(UserStore.class).changePassword(account(ADMIN).id(), costly, false);

    login(ADMIN, PASSWORD);

    var hash = account(ADMIN).passwordHash();
    assertThat(platform.get(Passwords.class).outdated(hash)).isFalse();
    assertThat(callerOf(login(ADMIN, PASSWORD))).isPresent();
    assertThat(account(ADMIN).passwordHash()).isEqualTo(hash);
  }

  private UserAccount account(String username) {
    return platform.get(UserStore.class).find(username).orElseThrow();
  }

  private int rowsOf(String table) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    } catch (java.sql.SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
