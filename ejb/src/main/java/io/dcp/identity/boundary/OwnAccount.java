package io.dcp.identity.boundary;

import io.dcp.access.boundary.Grants;
import io.dcp.api.identity.Me;
import io.dcp.api.identity.PasswordChange;
import io.dcp.api.identity.ProfileUpdate;
import io.dcp.identity.control.CredentialCheck;
import io.dcp.identity.control.PasswordRules;
import io.dcp.identity.control.Passwords;
import io.dcp.identity.control.Sessions;
import io.dcp.identity.control.Standings;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.control.UserView;
import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Open;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a signed-in user sees and changes of the own account. */
@ApplicationScoped
public class OwnAccount {
  private static final String OWN = "everybody who is signed in may do this to the own account";

  private CurrentCaller current;
  private UserStore users;
  private UserView view;
  private Grants grants;
  private CredentialCheck credentials;
  private Passwords passwords;
  private Sessions sessions;
  private Standings standings;
  private Validation validation;

  protected OwnAccount() {}

  @Inject
  public OwnAccount(
      CurrentCaller current,
      UserStore users,
      UserView view,
      Grants grants,
      CredentialCheck credentials,
      Passwords passwords,
      Sessions sessions,
      Standings standings,
      Validation validation) {
    this.validation = validation;
    this.current = current;
    this.users = users;
    this.view = view;
    this.grants = grants;
    this.credentials = credentials;
    this.passwords = passwords;
    this.sessions = sessions;
    this.standings = standings;
  }

  @Open(OWN)
  public Me me() {
    var account = account();
    return new Me(view.of(account), grants.permissionsOf(account.id()));
  }

  /** Replaces the own name and address. */
  @Open(OWN)
  @Audited("user.profile-change")
  public Me describe(ProfileUpdate update) {
    var caller = current.inPerson();
    validation.check(update);
    users.describe(caller.userId(), update.displayName(), update.email());
    return me();
  }

  /**
   * Changes the password; every other session of the user ends, this one goes on.
   *
   * @throws DomainException {@link ErrorCode#PASSWORD_REFUSED} when the current one is wrong or the
   *     new one breaks a rule, or {@link ErrorCode#TOO_MANY_ATTEMPTS}
   */
  @Open(OWN)
  @Audited("user.password-change")
  public void changePassword(PasswordChange change) {
    current.inPerson();
    validation.check(change);
    var account = account();
    PasswordRules.check("newPassword", change.newPassword(), account.username());
    if (!credentials.confirm(account, change.currentPassword())) {
      throw DomainException.ofField(
          ErrorCode.PASSWORD_REFUSED, "currentPassword", "The current password is wrong.");
    }
    if (change.newPassword().equals(change.currentPassword())) {
      throw DomainException.ofField(
          ErrorCode.PASSWORD_REFUSED, "newPassword", "The new password is the present one.");
    }
    users.changePassword(account.id(), passwords.hash(change.newPassword()), false);
    sessions.end(
        account.id(),
        session -> !session.equals(current.get().sessionId()),
        EndReason.PASSWORD_CHANGED);
    standings.forget(account.id());
  }

  private UserAccount account() {
    return users
        .find(current.get().userId())
        .orElseThrow(
            () -> new DomainException(ErrorCode.NOT_AUTHENTICATED, "This needs a signed-in user."));
  }
}
