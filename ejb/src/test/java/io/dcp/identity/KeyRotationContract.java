package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import io.dcp.identity.boundary.AccessTokens;
import io.dcp.identity.boundary.KeyRotation;
import io.dcp.identity.boundary.SignedIn;
import io.dcp.identity.control.SigningKeys;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.testing.TestPlatform;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S21, the part of access tokens: keys change and nobody is signed out, on whatever database. */
abstract class KeyRotationContract extends IdentityScene {

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
  }

  @Test
  void s21_tokens_of_the_former_key_stay_good_and_new_ones_come_from_the_new_key()
      throws Exception {
    var before = login(ADMIN, PASSWORD);

    keys().rotate();

    var after = login(ADMIN, PASSWORD);
    assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
    assertThat(callerOf(before)).isPresent();
    assertThat(callerOf(after)).isPresent();
    assertThat(published()).containsExactlyInAnyOrder(keyOf(before), keyOf(after));
  }

  @Test
  void s21_the_former_key_goes_when_no_token_of_it_can_be_in_force() throws Exception {
    var before = login(ADMIN, PASSWORD);
    keys().rotate();

    platform.clock().advance(Duration.ofMinutes(7));
    keys().tend();
    assertThat(published()).contains(keyOf(before));
    platform.clock().advance(Duration.ofMinutes(1));
    keys().tend();

    assertThat(published()).doesNotContain(keyOf(before)).hasSize(1);
    assertThat(callerOf(refresh(before.refreshToken()))).as("the session goes on").isPresent();
  }

  @Test
  void s21_a_key_is_replaced_when_its_time_has_come() throws Exception {
    var first = keyOf(login(ADMIN, PASSWORD));

    platform.clock().advance(Duration.ofDays(90).minusSeconds(1));
    keys().tend();
    assertThat(keyOf(login(ADMIN, PASSWORD))).isEqualTo(first);
    platform.clock().advance(Duration.ofSeconds(1));
    keys().tend();

    assertThat(keyOf(login(ADMIN, PASSWORD))).isNotEqualTo(first);
  }

  @Test
  void s21_rotations_at_the_same_time_leave_one_active_key() throws Exception {
    atOnce(
        4,
        () -> {
          keys().rotate();
          return "rotated";
        });

    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from signing_keys where active_slot is not null")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
    assertThat(callerOf(login(ADMIN, PASSWORD))).isPresent();
  }

  @Test
  void s21_another_instance_learns_of_the_new_key_from_its_first_token() throws Exception {
    try (var other = new TestPlatform(database, Files.createDirectory(folder.resolve("other")))) {
      var before = login(ADMIN, PASSWORD);
      assertThat(other.get(AccessTokens.class).verify(before.response().accessToken())).isPresent();
      other.clock().advance(Duration.ofSeconds(5));

      keys().rotate();

      var after = login(ADMIN, PASSWORD);
      assertThat(other.get(AccessTokens.class).verify(after.response().accessToken())).isPresent();
      assertThat(other.get(AccessTokens.class).verify(before.response().accessToken())).isPresent();
    }
  }

  @Test
  void only_who_may_manage_users_rotates_and_it_is_audited() {
    var ada = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
    createUser(ada, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();

    refused(ErrorCode.FORBIDDEN, () -> by(vera, () -> platform.get(KeyRotation.class).rotate()));
    by(ada, () -> platform.get(KeyRotation.class).rotate());

    assertThat(platform.audit()).contains("signing-key.rotate - by ada: succeeded");
    assertThat(published()).hasSize(2);
  }

  private SigningKeys keys() {
    return platform.get(SigningKeys.class);
  }

  private static String keyOf(SignedIn session) throws Exception {
    return SignedJWT.parse(session.response().accessToken()).getHeader().getKeyID();
  }

  private List<Object> published() {
    var keys =
        (List<?>) platform.get(AccessTokens.class).publicKeys().getOrDefault("keys", List.of());
    return keys.stream().<Object>map(key -> ((Map<?, ?>) key).get("kid")).toList();
  }
}
