package io.dcp.identity.boundary;

import io.dcp.identity.control.CredentialReset;
import io.dcp.identity.control.OneTimePassword;
import io.dcp.identity.control.SecondFactors;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.Open;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Lets whoever owns the machine back in, when nobody is left who could do it by signing in. */
@ApplicationScoped
public class LocalRecovery {
  private static final String OWNS_THE_DATA =
      "no address leads here; who asks can read the platform's files, and with them all it keeps";

  private UserStore users;
  private SecondFactors secondFactors;
  private CredentialReset resets;

  protected LocalRecovery() {}

  @Inject
  public LocalRecovery(UserStore users, SecondFactors secondFactors, CredentialReset resets) {
    this.users = users;
    this.secondFactors = secondFactors;
    this.resets = resets;
  }

  /**
   * An account that somebody gets back.
   *
   * @param password that only serves to choose the next one
   * @param disabled whether it still opens nothing, as the account is disabled
   * @param secondFactor whether the sign-in also needs a code
   */
  public record Recovered(String password, boolean disabled, boolean secondFactor) {
    /** Without the password: a record's text may reach a log. */
    @Override
    public String toString() {
      return "Recovered[disabled=%s, secondFactor=%s]".formatted(disabled, secondFactor);
    }
  }

  /**
   * Gives a user a new password for one sign-in; all sessions of the user end, and failed attempts
   * are forgotten.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}
   */
  @Open(OWNS_THE_DATA)
  @Audited("user.password-reset")
  public Recovered resetPassword(@AuditResource String username) {
    var user = user(username);
    var password = OneTimePassword.generate();
    resets.password(user, password, true);
    return new Recovered(password, user.disabled(), secondFactors.needed(user.id()));
  }

  /**
   * Switches a user's second factor off.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND} or {@link ErrorCode#SECOND_FACTOR_OFF}
   */
  @Open(OWNS_THE_DATA)
  @Audited("user.second-factor-reset")
  public void resetSecondFactor(@AuditResource String username) {
    resets.secondFactor(user(username));
  }

  private UserAccount user(String username) {
    return users
        .find(username)
        .orElseThrow(() -> new DomainException(ErrorCode.USER_NOT_FOUND, "There is no such user."));
  }
}
