package io.dcp.identity.control;

import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks name, password and second factor of a sign-in: one at a time for each user, slowed down
 * after failures, audited, in the same time and with the same words whether the user exists or not.
 * No transaction is open while the password is hashed.
 */
@ApplicationScoped
public class CredentialCheck {
  private UserStore users;
  private Passwords passwords;
  private LoginThrottle throttle;
  private OneAttemptPerUser turns;
  private SecondFactors secondFactors;
  private Admission admission;
  private CurrentCaller current;

  protected CredentialCheck() {}

  @Inject
  public CredentialCheck(
      UserStore users,
      Passwords passwords,
      LoginThrottle throttle,
      OneAttemptPerUser turns,
      SecondFactors secondFactors,
      Admission admission,
      CurrentCaller current) {
    this.users = users;
    this.passwords = passwords;
    this.throttle = throttle;
    this.turns = turns;
    this.secondFactors = secondFactors;
    this.admission = admission;
    this.current = current;
  }

  /**
   * Admits the user whose name and password these are.
   *
   * @param username in lower case
   * @param code of the second factor
   * @throws DomainException {@link ErrorCode#BAD_CREDENTIALS}, {@link ErrorCode#OTP_REQUIRED},
   *     {@link ErrorCode#OTP_WRONG} or {@link ErrorCode#TOO_MANY_ATTEMPTS}
   */
  public Admission.Admitted check(String username, String password, Optional<String> code) {
    try (var turn = turns.await(username)) {
      var attempt = throttle.begin(username, current.address());
      var user = matching(username, password);
      if (secondFactors.needed(user.id())) {
        checkCode(user, code, attempt);
      }
      attempt.succeeded();
      return admission.admit(user, rehashed(user, password));
    }
  }

  /**
   * Checks the password of a signed-in user again; counted apart from sign-ins, so that failures
   * there do not keep the user from this.
   *
   * @return whether it is right
   * @throws DomainException {@link ErrorCode#TOO_MANY_ATTEMPTS}
   */
  public boolean confirm(UserAccount user, String password) {
    var attempt = throttle.begin("confirm " + user.id(), Optional.empty());
    var right = passwords.matches(password, Optional.of(user.passwordHash()));
    if (right) {
      attempt.succeeded();
    }
    return right;
  }

  /** A right password alone does not clear the count: it would allow endless guesses of codes. */
  private void checkCode(UserAccount user, Optional<String> code, LoginThrottle.Attempt attempt) {
    if (code.isEmpty()) {
      attempt.undecided();
      throw new DomainException(
          ErrorCode.OTP_REQUIRED,
          "This account also needs the code of its authenticator, or a recovery code.");
    }
    if (!secondFactors.accepts(user.id(), code.get())) {
      throw new DomainException(
          ErrorCode.OTP_WRONG, "The code is wrong, or it was used before; wait for the next one.");
    }
  }

  private UserAccount matching(String username, String password) {
    var user = users.find(username);
    var right = passwords.matches(password, user.map(UserAccount::passwordHash));
    return user.filter(Predicate.not(UserAccount::disabled))
        .filter(found -> right)
        .orElseThrow(CredentialCheck::refused);
  }

  /** One sentence for whatever was wrong. */
  static DomainException refused() {
    return new DomainException(
        ErrorCode.BAD_CREDENTIALS, "The user name or the password is wrong.");
  }

  private Optional<String> rehashed(UserAccount user, String password) {
    return passwords.outdated(user.passwordHash())
        ? Optional.of(passwords.hash(password))
        : Optional.empty();
  }
}
