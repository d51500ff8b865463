package io.dcp.identity.boundary;

import io.dcp.api.identity.SetupRequest;
import io.dcp.api.identity.SetupStatus;
import io.dcp.api.identity.User;
import io.dcp.identity.control.PasswordRules;
import io.dcp.identity.control.Passwords;
import io.dcp.identity.control.SetupStore;
import io.dcp.identity.control.SetupToken;
import io.dcp.identity.control.UserView;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.Open;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes the first administrator, by the holder of the one-time token, once. */
@ApplicationScoped
public class Setup {
  private SetupStore store;
  private SetupToken token;
  private Passwords passwords;
  private UserView view;
  private Validation validation;

  protected Setup() {}

  @Inject
  public Setup(
      SetupStore store,
      SetupToken token,
      Passwords passwords,
      UserView view,
      Validation validation) {
    this.validation = validation;
    this.store = store;
    this.token = token;
    this.passwords = passwords;
    this.view = view;
  }

  @Open("the console asks before anybody can sign in")
  public SetupStatus status() {
    return new SetupStatus(store.required());
  }

  /**
   * Makes the administrator.
   *
   * @throws DomainException {@link ErrorCode#SETUP_DONE}, {@link ErrorCode#SETUP_TOKEN_WRONG} or
   *     {@link ErrorCode#PASSWORD_REFUSED}
   */
  @Open("the one-time token is the proof")
  @Audited("platform.setup")
  public User complete(@AuditResource("username") SetupRequest request) {
    validation.check(request);
    if (!store.required()) {
      throw done();
    }
    if (!token.matches(request.token())) {
      // whoever was quicker has used the token up
      throw store.required() ? wrongToken() : done();
    }
    PasswordRules.check("password", request.password(), request.username());
    var administrator =
        store
            .complete(request.username(), passwords.hash(request.password()))
            .orElseThrow(Setup::done);
    token.withdraw();
    return view.of(administrator);
  }

  private static DomainException wrongToken() {
    return new DomainException(
        ErrorCode.SETUP_TOKEN_WRONG,
        "The set-up token is wrong; the platform printed it at its last start.");
  }

  private static DomainException done() {
    return new DomainException(
        ErrorCode.SETUP_DONE, "The platform has an administrator already: sign in.");
  }
}
