package io.dcp.identity.boundary;

import io.dcp.api.identity.PasswordProof;
import io.dcp.api.identity.RecoveryCodes;
import io.dcp.api.identity.SecondFactorCode;
import io.dcp.api.identity.SecondFactorSecret;
import io.dcp.identity.control.CredentialCheck;
import io.dcp.identity.control.SecondFactors;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Switches the own second factor on and off; the password proves that it is the user in person. */
@ApplicationScoped
public class OwnSecondFactor {
  private static final String OWN = "everybody who is signed in may do this to the own account";

  private CurrentCaller current;
  private UserStore users;
  private CredentialCheck credentials;
  private SecondFactors secondFactors;
  private Validation validation;

  protected OwnSecondFactor() {}

  @Inject
  public OwnSecondFactor(
      CurrentCaller current,
      UserStore users,
      CredentialCheck credentials,
      SecondFactors secondFactors,
      Validation validation) {
    this.current = current;
    this.users = users;
    this.credentials = credentials;
    this.secondFactors = secondFactors;
    this.validation = validation;
  }

  /**
   * Makes a secret; sign-ins need no code before {@link #confirm}.
   *
   * @throws DomainException {@link ErrorCode#PASSWORD_REFUSED}, {@link ErrorCode#SECOND_FACTOR_ON}
   *     or {@link ErrorCode#TOO_MANY_ATTEMPTS}
   */
  @Open(OWN)
  @Audited("second-factor.begin")
  public SecondFactorSecret begin(PasswordProof proof) {
    return secondFactors.begin(proven(proof));
  }

  /**
   * Switches the second factor on by the authenticator's first code.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} for a wrong code, or {@link
   *     ErrorCode#SECOND_FACTOR_ON}
   */
  @Open(OWN)
  @Audited("second-factor.on")
  public RecoveryCodes confirm(SecondFactorCode code) {
    var caller = current.inPerson();
    validation.check(code);
    return new RecoveryCodes(secondFactors.confirm(caller.userId(), code.code()));
  }

  /**
   * Switches the second factor off.
   *
   * @throws DomainException {@link ErrorCode#PASSWORD_REFUSED}, {@link ErrorCode#SECOND_FACTOR_OFF}
   *     or {@link ErrorCode#TOO_MANY_ATTEMPTS}
   */
  @Open(OWN)
  @Audited("second-factor.off")
  public void remove(PasswordProof proof) {
    if (!secondFactors.remove(proven(proof).id())) {
      throw new DomainException(
          ErrorCode.SECOND_FACTOR_OFF, "There is no second factor to switch off.");
    }
  }

  private UserAccount proven(PasswordProof proof) {
    var caller = current.inPerson();
    validation.check(proof);
    return users
        .find(caller.userId())
        .filter(account -> credentials.confirm(account, proof.password()))
        .orElseThrow(() ->
            DomainException.ofField(
                ErrorCode.PASSWORD_REFUSED, "password", "The password is wrong."));
  }
}
