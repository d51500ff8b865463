package io.dcp.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.dcp.api.identity.PasswordProof;
import io.dcp.api.identity.SecondFactorCode;
import io.dcp.api.identity.SecondFactorSecret;
import io.dcp.identity.boundary.OwnSecondFactor;
import io.dcp.identity.boundary.SignedIn;
import io.dcp.identity.boundary.UserCredentials;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.TokenLimits;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sign-in with an authenticator and with recovery codes, on whatever database. */
abstract class SecondFactorContract extends IdentityScene {
  private static final Duration STEP = Duration.ofSeconds(30);

  private Caller ada;

  @BeforeEach
  void administrator() {
    setUp(ADMIN);
    ada = callerOf(login(ADMIN, PASSWORD)).orElseThrow();
  }

  @Test
  void a_right_password_alone_is_not_enough_once_the_factor_is_on() {
    var secret = switchedOn().secret();

    refused(ErrorCode.OTP_REQUIRED, () -> login(ADMIN, PASSWORD));
    platform.clock().advance(STEP);
    var session = loginWithCode(ADMIN, PASSWORD, codeOf(secret));

    assertThat(callerOf(session)).isPresent();
    assertThat(session.response().user().secondFactor()).isTrue();
    assertThat(platform.audit()).contains("second-factor.on - by ada: succeeded");
  }

  @Test
  void without_the_right_password_nobody_learns_of_the_factor() {
    var secret = switchedOn().secret();
    platform.clock().advance(STEP);

    refused(ErrorCode.BAD_CREDENTIALS, () -> login(ADMIN, "wrong horse battery"));
    refused(
        ErrorCode.BAD_CREDENTIALS,
        () -> loginWithCode(ADMIN, "wrong horse battery", codeOf(secret)));
    assertThat(loginWithCode(ADMIN, PASSWORD, codeOf(secret)))
        .as("a code is not used up by a wrong password")
        .isNotNull();
  }

  @Test
  void a_code_opens_once_and_older_ones_no_more() throws Exception {
    var secret = switchedOn().secret();
    var ofConfirmation = codeOf(secret);
    refused(ErrorCode.OTP_WRONG, () -> loginWithCode(ADMIN, PASSWORD, ofConfirmation));
    platform.clock().advance(STEP);

    var outcomes = atOnce(4, () -> loginWithCode(ADMIN, PASSWORD, codeOf(secret)));

    assertThat(outcomes).filteredOn(SignedIn.class::isInstance).hasSize(1);
    refused(ErrorCode.OTP_WRONG, () -> loginWithCode(ADMIN, PASSWORD, ofConfirmation));
  }

  @Test
  void the_first_code_must_be_right_before_anything_changes() {
    var secret = begin().secret();
    var code = codeOf(secret);
    var wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);

    var refusal = refused(ErrorCode.VALIDATION_FAILED, () -> confirm(wrong));

    assertThat(refusal.fieldErrors().getFirst().field()).isEqualTo("code");
    assertThat(login(ADMIN, PASSWORD).response().user().secondFactor()).isFalse();
    assertThat(confirm(code)).hasSize(10);
    refused(ErrorCode.SECOND_FACTOR_ON, () -> confirm(code));
    refused(ErrorCode.SECOND_FACTOR_ON, this::begin);
  }

  @Test
  void a_secret_that_was_never_confirmed_is_replaced_by_the_next() {
    var first = begin().secret();
    var second = begin().secret();

    assertThat(first).isNotEqualTo(second);
    refused(ErrorCode.VALIDATION_FAILED, () -> confirm(codeOf(first)));
    assertThat(confirm(codeOf(second))).hasSize(10);
  }

  @Test
  void a_recovery_code_signs_in_once_however_it_is_typed() throws Exception {
    var codes = switchedOn().codes();
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> code.matches("([a-z2-7]{4}-?){4}"));

    var outcomes = atOnce(4, () -> loginWithCode(ADMIN, PASSWORD, codes.getFirst()));
    assertThat(outcomes).filteredOn(SignedIn.class::isInstance).hasSize(1);
    refused(ErrorCode.OTP_WRONG, () -> loginWithCode(ADMIN, PASSWORD, codes.getFirst()));
    assertThat(
            loginWithCode(
                ADMIN, PASSWORD, codes.get(1).replace("-", "").toUpperCase(java.util.Locale.ROOT)))
        .isNotNull();
  }

  @Test
  void a_recovery_code_of_somebody_else_opens_nothing() {
    var codes = switchedOn().codes();
    createUser(ada, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();
    switchedOn(vera);

    refused(ErrorCode.OTP_WRONG, () -> loginWithCode("vera", PASSWORD, codes.getFirst()));
  }

  @Test
  void s15_wrong_codes_slow_sign_ins_down_and_a_right_password_does_not_forgive_them() {
    switchedOn();
    for (var attempt = 0; attempt < 5; attempt++) {
      refused(ErrorCode.OTP_WRONG, () -> loginWithCode(ADMIN, PASSWORD, "not-a-code"));
      if (attempt < 4) {
        refused(ErrorCode.OTP_REQUIRED, () -> login(ADMIN, PASSWORD));
      }
    }

    refused(ErrorCode.TOO_MANY_ATTEMPTS, () -> loginWithCode(ADMIN, PASSWORD, "not-a-code"));
  }

  @Test
  void the_password_is_needed_to_begin_and_to_switch_off() {
    var refusal = refused(ErrorCode.PASSWORD_REFUSED, () -> begin(ada, "wrong horse battery"));
    assertThat(refusal.fieldErrors().getFirst().field()).isEqualTo("password");
    switchedOn();

    refused(ErrorCode.PASSWORD_REFUSED, () -> switchOff("wrong horse battery"));
    switchOff(PASSWORD);

    assertThat(login(ADMIN, PASSWORD).response().user().secondFactor()).isFalse();
    refused(ErrorCode.SECOND_FACTOR_OFF, () -> switchOff(PASSWORD));
    assertThat(switchedOn().codes()).as("it can be switched on again").hasSize(10);
  }

  @Test
  void a_personal_token_cannot_touch_the_second_factor() {
    var token = Caller.byToken(ada.userId(), ADMIN, UUID.randomUUID(), TokenLimits.none());

    refused(ErrorCode.FORBIDDEN, () -> begin(token, PASSWORD));
    assertThat(login(ADMIN, PASSWORD)).isNotNull();
  }

  @Test
  void an_administrator_resets_it_for_who_lost_everything() {
    createUser(ada, "vera", "viewer");
    var vera = callerOf(login("vera", PASSWORD)).orElseThrow();
    switchedOn(vera);
    refused(ErrorCode.OTP_REQUIRED, () -> login("vera", PASSWORD));
    var id = vera.userId().toString();

    refused(
        ErrorCode.FORBIDDEN,
        () -> by(vera, () -> platform.get(UserCredentials.class).resetSecondFactor(id)));
    by(ada, () -> platform.get(UserCredentials.class).resetSecondFactor(id));

    assertThat(login("vera", PASSWORD)).isNotNull();
    refused(
        ErrorCode.SECOND_FACTOR_OFF,
        () -> by(ada, () -> platform.get(UserCredentials.class).resetSecondFactor(id)));
    assertThat(platform.audit())
        .contains("user.second-factor-reset %s by ada: succeeded".formatted(id));
  }

  @Test
  void neither_secret_nor_codes_lie_in_the_database_in_clear() throws Exception {
    var factor = switchedOn();
    var secret = new BigInteger(1, bytes(factor.secret())).toByteArray();

    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      try (var rows = statement.executeQuery("select sealed_secret from second_factors")) {
        assertThat(rows.next()).isTrue();
        var sealed = new String(rows.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(sealed)
            .doesNotContain(factor.secret())
            .doesNotContain(new String(secret, java.nio.charset.StandardCharsets.ISO_8859_1));
      }
      try (var rows = statement.executeQuery("select code_hash from recovery_codes")) {
        while (rows.next()) {
          assertThat(rows.getString(1)).hasSize(64);
          assertThat(factor.codes()).doesNotContain(rows.getString(1));
        }
      }
    }
  }

  private record On(String secret, List<String> codes) {}

  private On switchedOn() {
    return switchedOn(ada);
  }

  private On switchedOn(Caller caller) {
    var secret = begin(caller, PASSWORD).secret();
    return new On(secret, confirm(caller, codeOf(secret)));
  }

  private SecondFactorSecret begin() {
    return begin(ada, PASSWORD);
  }

  private SecondFactorSecret begin(Caller caller, String password) {
    return platform.requestBy(
        caller, () -> platform.get(OwnSecondFactor.class).begin(new PasswordProof(password)));
  }

  private List<String> confirm(String code) {
    return confirm(ada, code);
  }

  private List<String> confirm(Caller caller, String code) {
    return platform
        .requestBy(
            caller, () -> platform.get(OwnSecondFactor.class).confirm(new SecondFactorCode(code)))
        .recoveryCodes();
  }

  private void switchOff(String password) {
    by(ada, () -> platform.get(OwnSecondFactor.class).remove(new PasswordProof(password)));
  }

  /** What an authenticator with that secret shows now. */
  private String codeOf(String secret) {
    try {
      var generator = new TimeBasedOneTimePasswordGenerator();
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(bytes(secret), generator.getAlgorithm()), platform.clock().instant());
    } catch (java.security.InvalidKeyException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte[] bytes(String base32) {
    var number = BigInteger.ZERO;
    for (var letter : base32.toCharArray()) {
      number =
          number
              .shiftLeft(5)
              .or(BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
    }
    var bytes = number.toByteArray();
    var fixed = new byte[20];
    var length = Math.min(bytes.length, fixed.length);
    System.arraycopy(bytes, bytes.length - length, fixed, fixed.length - length, length);
    return fixed;
  }
}
