package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.identity.ProfileUpdate;
import io.dcp.api.identity.User;
import io.dcp.api.identity.UserUpdate;
import io.dcp.identity.boundary.OwnAccount;
import io.dcp.identity.boundary.SocketTickets;
import io.dcp.identity.boundary.Users;
import io.dcp.platform.editing.Edition;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerPrincipal;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changing and deleting users, on whatever database. */
abstract class UserLifeContract extends IdentityScene {
  private static final ExpectedVersion ANY = new ExpectedVersion(Set.of(ExpectedVersion.ANY));

  private Caller ada;

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
    ada = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
  }

  @Test
  void a_change_needs_the_newest_version_and_sign_ins_do_not_make_a_new_one() {
    var vera = createUser(ada, "vera", "viewer").id().toString();
    var read = get(vera);
    login("vera", PASSWORD);

    var changed = update(vera, named("Vera"), version(read));

    assertThat(changed.content().displayName()).isEqualTo("Vera");
    assertThat(changed.version()).isNotEqualTo(read.version()).isEqualTo(get(vera).version());
    refused(ErrorCode.PRECONDITION_FAILED, () -> update(vera, named("Else"), version(read)));
    refused(
        ErrorCode.PRECONDITION_REQUIRED,
        () -> update(vera, named("Else"), new ExpectedVersion(null)));
    assertThat(get(vera).content().displayName()).isEqualTo("Vera");
    assertThat(get(vera).content().lastLoginAt()).isNotNull();
  }

  @Test
  void of_two_changes_at_once_one_wins() throws Exception {
    var vera = createUser(ada, "vera", "viewer").id().toString();
    var read = version(get(vera));

    var outcomes = atOnce(4, () -> update(vera, named("Vera"), read));

    assertThat(outcomes).filteredOn(Edition.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(ErrorCode.PRECONDITION_FAILED::equals).hasSize(3);
  }

  @Test
  void s01_who_is_disabled_is_out_at_once_and_may_come_back_later() {
    var vera = createUser(ada, "vera", "viewer").id().toString();
    var session = login("vera", PASSWORD);
    var caller = callerOf(session).orElseThrow();

    update(vera, new UserUpdate(null, null, true, false), ANY);

    assertThat(callerOf(session)).isEmpty();
    assertThat(platform.get(SocketTickets.class).lives(caller)).isFalse();
    refused(ErrorCode.SESSION_ENDED, () -> refresh(session.refreshToken()));
    refused(ErrorCode.BAD_CREDENTIALS, () -> login("vera", PASSWORD));
    update(vera, new UserUpdate(null, null, false, false), ANY);
    assertThat(callerOf(login("vera", PASSWORD))).isPresent();
    assertThat(callerOf(session)).as("what has ended stays so").isEmpty();
  }

  @Test
  void a_forced_change_of_the_password_holds_at_once_and_can_be_taken_back() {
    var vera = createUser(ada, "vera", "viewer").id().toString();
    var session = login("vera", PASSWORD);
    assertThat(mustChange(session.response().accessToken())).isFalse();

    update(vera, new UserUpdate(null, null, false, true), ANY);
    assertThat(mustChange(session.response().accessToken())).isTrue();
    update(vera, new UserUpdate(null, null, false, false), ANY);

    assertThat(mustChange(session.response().accessToken())).isFalse();
  }

  @Test
  void s01_who_is_deleted_is_out_at_once_and_the_name_is_free() {
    var vera = createUser(ada, "vera", "viewer").id().toString();
    var session = login("vera", PASSWORD);
    var caller = callerOf(session).orElseThrow();

    delete(vera);

    assertThat(callerOf(session)).isEmpty();
    assertThat(platform.get(SocketTickets.class).lives(caller)).isFalse();
    refused(ErrorCode.SESSION_ENDED, () -> refresh(session.refreshToken()));
    refused(ErrorCode.USER_NOT_FOUND, () -> get(vera));
    refused(ErrorCode.USER_NOT_FOUND, () -> delete(vera));
    assertThat(createUser(ada, "vera").roles()).as("nothing is inherited").isEmpty();
    assertThat(platform.audit()).contains("user.delete %s by ada: succeeded".formatted(vera));
  }

  @Test
  void s22_the_last_administrator_stays() {
    var own = ada.userId().toString();
    createUser(ada, "vera", "viewer");

    refused(ErrorCode.LAST_ADMINISTRATOR, () -> delete(own));
    refused(
        ErrorCode.LAST_ADMINISTRATOR,
        () -> update(own, new UserUpdate(null, null, true, false), ANY));
    assertThat(login(ADMIN, PASSWORD)).isNotNull();
    assertThat(platform.audit())
        .contains("user.delete %s by ada: LAST_ADMINISTRATOR".formatted(own));

    createUser(ada, "second", "admin");
    delete(own);
    refused(ErrorCode.BAD_CREDENTIALS, () -> login(ADMIN, PASSWORD));
  }

  @Test
  void s22_a_disabled_administrator_counts_as_none() {
    var second = createUser(ada, "second", "admin").id().toString();
    update(second, new UserUpdate(null, null, true, false), ANY);

    refused(ErrorCode.LAST_ADMINISTRATOR, () -> delete(ada.userId().toString()));
  }

  @Test
  void s22_of_two_administrators_who_delete_each_other_at_once_one_stays() throws Exception {
    var second = createUser(ada, "second", "admin").id();
    var other = callerOf(login("second", PASSWORD)).orElseThrow();
    var turns = new java.util.concurrent.atomic.AtomicInteger();

    atOnce(
        2,
        () -> {
          if (turns.getAndIncrement() == 0) {
            by(ada, () -> platform.get(Users.class).delete(second.toString()));
          } else {
            by(other, () -> platform.get(Users.class).delete(ada.userId().toString()));
          }
          return "deleted";
        });

    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from users")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  void people_change_their_own_name_and_address() {
    createUser(ada, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();

    var me =
        platform.requestBy(
            vera,
            () ->
                platform.get(OwnAccount.class).describe(new ProfileUpdate("V.", "v@example.org")));

    assertThat(me.user().displayName()).isEqualTo("V.");
    assertThat(me.user().email()).isEqualTo("v@example.org");
    refused(
        ErrorCode.VALIDATION_FAILED,
        () ->
            by(
                vera,
                () -> platform.get(OwnAccount.class).describe(new ProfileUpdate(null, "no @"))));
  }

  @Test
  void a_viewer_changes_and_deletes_nobody() {
    var vera = createUser(ada, "vera", "viewer");
    var caller = callerOf(login("vera", PASSWORD)).orElseThrow();
    var own = ada.userId().toString();

    refused(ErrorCode.FORBIDDEN, () -> by(caller, () -> platform.get(Users.class).delete(own)));
    refused(
        ErrorCode.FORBIDDEN,
        () -> by(caller, () -> platform.get(Users.class).update(own, named("x"), ANY)));
    assertThat(get(vera.id().toString()).content().displayName()).isNull();
    refused(ErrorCode.USER_NOT_FOUND, () -> delete(UUID.randomUUID().toString()));
  }

  private static UserUpdate named(String displayName) {
    return new UserUpdate(displayName, null, false, false);
  }

  private static ExpectedVersion version(Edition<User> read) {
    return new ExpectedVersion(Set.of(read.version()));
  }

  private boolean mustChange(String token) {
    return principalOf(token).map(CallerPrincipal::mustChangePassword).orElseThrow();
  }

  private Edition<User> get(String id) {
    return platform.requestBy(ada, () -> platform.get(Users.class).get(id));
  }

  private Edition<User> update(String id, UserUpdate update, ExpectedVersion expected) {
    return platform.requestBy(ada, () -> platform.get(Users.class).update(id, update, expected));
  }

  private void delete(String id) {
    by(ada, () -> platform.get(Users.class).delete(id));
  }
}
