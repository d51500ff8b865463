package io.dcp.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.config.Settings;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.testing.MovableClock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a refused sign-in tells of who there is: nothing, neither in words nor by its work. */
class CredentialCheckTest {
  private static final String PASSWORD = "correct horse battery";

  private final MovableClock clock = new MovableClock();
  private final CountedPasswords passwords = new CountedPasswords();
  private final UserAccount ada =
      new UserAccount(UUID.randomUUID(), "ada", passwords.hash(PASSWORD), clock.instant());
  private final CredentialCheck credentials =
      new CredentialCheck(
          new Only(ada),
          passwords,
          new LoginThrottle(clock),
          new OneAttemptPerUser(IdentitySettings.from(Settings.of(Map.of()))),
          new SecondFactors(),
          new Admission(),
          new CurrentCaller());

  @Test
  void an_unknown_user_is_refused_after_the_same_work() {
    refused("nobody", PASSWORD);
  }

  @Test
  void a_wrong_password_is_refused_after_the_same_work() {
    refused("ada", "wrong horse battery");
  }

  @Test
  void a_disabled_user_is_refused_after_the_same_work() {
    ada.disable(true);

    refused("ada", PASSWORD);
  }

  @Test
  void a_password_beyond_what_bcrypt_reads_is_refused_after_the_same_work() {
    ada.changePassword(passwords.hash("a".repeat(Passwords.MAX_BYTES)), false, clock.instant());

    refused("ada", "a".repeat(Passwords.MAX_BYTES + 1));
  }

  private void refused(String username, String password) {
    assertThatThrownBy(() -> credentials.check(username, password, Optional.empty()))
        .isInstanceOf(DomainException.class)
        .hasMessage("The user name or the password is wrong.")
        .extracting(refusal -> ((DomainException) refusal).code())
        .isEqualTo(ErrorCode.BAD_CREDENTIALS);
    assertThat(passwords.checked).isOne();
  }

  private static final class CountedPasswords extends Passwords {
    private int checked;

    CountedPasswords() {
      super(4);
    }

    @Override
    public boolean matches(String password, Optional<String> hash) {
      checked++;
      return super.matches(password, hash);
    }
  }

  /** The users of a platform that has one. */
  private static final class Only extends UserStore {
    private final UserAccount user;

    Only(UserAccount user) {
      this.user = user;
    }

    @Override
    public Optional<UserAccount> find(String username) {
      return Optional.of(user).filter(one -> one.username().equals(username));
    }
  }
}
