package io.dcp.identity.control;

import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Replaces what a user proves himself by, for who lost it. Failed sign-ins are forgotten with it:
 * they may be why somebody asks.
 */
@ApplicationScoped
public class CredentialReset {
  private UserStore users;
  private Passwords passwords;
  private SecondFactors secondFactors;
  private Sessions sessions;
  private Standings standings;
  private LoginThrottle throttle;

  protected CredentialReset() {}

  @Inject
  public CredentialReset(
      UserStore users,
      Passwords passwords,
      SecondFactors secondFactors,
      Sessions sessions,
      Standings standings,
      LoginThrottle throttle) {
    this.users = users;
    this.passwords = passwords;
    this.secondFactors = secondFactors;
    this.sessions = sessions;
    this.standings = standings;
    this.throttle = throttle;
  }

  /**
   * Gives a user another password; all sessions of the user end.
   *
   * @param mustChange whether it only serves to choose the next one
   */
  public void password(UserAccount user, String password, boolean mustChange) {
    users.changePassword(user.id(), passwords.hash(password), mustChange);
    sessions.end(user.id(), session -> true, EndReason.PASSWORD_CHANGED);
    standings.forget(user.id());
    throttle.forgive(user.username());
  }

  /**
   * Switches a user's second factor off.
   *
   * @throws DomainException {@link ErrorCode#SECOND_FACTOR_OFF}
   */
  public void secondFactor(UserAccount user) {
    if (!secondFactors.remove(user.id())) {
      throw new DomainException(
          ErrorCode.SECOND_FACTOR_OFF, "This user has no second factor to switch off.");
    }
    throttle.forgive(user.username());
  }
}
