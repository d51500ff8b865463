package io.dcp.identity.boundary;

import io.dcp.access.boundary.Grants;
import io.dcp.api.common.Page;
import io.dcp.api.identity.PasswordReset;
import io.dcp.api.identity.PersonalToken;
import io.dcp.api.identity.Session;
import io.dcp.identity.control.CredentialReset;
import io.dcp.identity.control.PasswordRules;
import io.dcp.identity.control.PersonalTokens;
import io.dcp.identity.control.SessionView;
import io.dcp.identity.control.Sessions;
import io.dcp.identity.control.TokenView;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.entity.RefreshFamily.EndReason;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Requires;
import io.dcp.platform.validation.Uuids;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Lets administrators reset what users sign in with, and see and end where they are signed in. All
 * of it is for people: no personal access token can do it. Nobody does it to who may do more
 * ({@link ErrorCode#MORE_THAN_YOU_HAVE}).
 */
@ApplicationScoped
public class UserCredentials {
  private CurrentCaller current;
  private UserStore users;
  private Grants grants;
  private CredentialReset resets;
  private Sessions sessions;
  private SessionView sessionView;
  private PersonalTokens tokens;
  private TokenView tokenView;
  private Validation validation;

  protected UserCredentials() {}

  @Inject
  public UserCredentials(
      CurrentCaller current,
      UserStore users,
      Grants grants,
      CredentialReset resets,
      Sessions sessions,
      SessionView sessionView,
      PersonalTokens tokens,
      TokenView tokenView,
      Validation validation) {
    this.current = current;
    this.users = users;
    this.grants = grants;
    this.resets = resets;
    this.sessions = sessions;
    this.sessionView = sessionView;
    this.tokens = tokens;
    this.tokenView = tokenView;
    this.validation = validation;
  }

  /**
   * Gives a user another password; all sessions of the user end.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND} or {@link ErrorCode#PASSWORD_REFUSED}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("user.password-reset")
  public void resetPassword(@AuditResource String id, PasswordReset reset) {
    current.inPerson();
    var user = user(id);
    validation.check(reset);
    PasswordRules.check("password", reset.password(), user.username());
    resets.password(user, reset.password(), reset.mustChange());
  }

  /**
   * Switches a user's second factor off, for who lost the authenticator and the recovery codes.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND} or {@link ErrorCode#SECOND_FACTOR_OFF}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("user.second-factor-reset")
  public void resetSecondFactor(@AuditResource String id) {
    current.inPerson();
    resets.secondFactor(user(id));
  }

  /**
   * Where a user is signed in.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  public Page<Session> sessions(String id, PageRequest request) {
    var caller = current.inPerson();
    return sessionView.of(user(id).id(), caller, request);
  }

  /**
   * Ends one session of a user.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND} or {@link ErrorCode#SESSION_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("user.session-end")
  public void endSession(@AuditResource String id, String sessionId) {
    current.inPerson();
    var userId = user(id).id();
    var ended =
        Uuids.read(sessionId)
            .map(session -> sessions.end(userId, session::equals, EndReason.REVOKED))
            .orElse(0);
    if (ended == 0) {
      throw new DomainException(ErrorCode.SESSION_NOT_FOUND, "There is no such session.");
    }
  }

  /**
   * Signs a user out everywhere.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("user.sessions-end")
  public void endSessions(@AuditResource String id) {
    current.inPerson();
    sessions.end(user(id).id(), session -> true, EndReason.REVOKED);
  }

  /**
   * A user's personal access tokens.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  public Page<PersonalToken> tokens(String id, PageRequest request) {
    current.inPerson();
    return tokenView.of(user(id).id(), request);
  }

  /**
   * Revokes a user's personal access token.
   *
   * @throws DomainException {@link ErrorCode#USER_NOT_FOUND} or {@link ErrorCode#TOKEN_NOT_FOUND}
   */
  @Requires(Action.USER_MANAGE)
  @Audited("user.token-revoke")
  public void revokeToken(@AuditResource String id, String tokenId) {
    current.inPerson();
    var userId = user(id).id();
    if (Uuids.read(tokenId).filter((UUID token) -> tokens.revoke(userId, token)).isEmpty()) {
      throw new DomainException(ErrorCode.TOKEN_NOT_FOUND, "There is no such token.");
    }
  }

  /** Whoever could take this account over would have its rights, so he needs to have them. */
  private UserAccount user(String id) {
    var user =
        Uuids.read(id)
            .flatMap(users::find)
            .orElseThrow(
                () -> new DomainException(ErrorCode.USER_NOT_FOUND, "There is no such user."));
    grants.requireNoMoreThanMine(user.id());
    return user;
  }
}
