package io.dcp.identity.boundary;

import io.dcp.api.identity.LoginRequest;
import io.dcp.api.identity.LoginResponse;
import io.dcp.api.identity.User;
import io.dcp.identity.control.AccessTokenIssuer;
import io.dcp.identity.control.CredentialCheck;
import io.dcp.identity.control.Refresh;
import io.dcp.identity.control.RefreshGrant;
import io.dcp.identity.control.SessionEvents;
import io.dcp.identity.control.Sessions;
import io.dcp.identity.control.UserStore;
import io.dcp.identity.control.UserView;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.Open;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Begins sessions, keeps them going and ends them. */
@ApplicationScoped
public class SignIn {
  private CredentialCheck credentials;
  private Sessions sessions;
  private UserStore users;
  private UserView view;
  private AccessTokenIssuer tokens;
  private SessionEvents events;
  private Clock clock;
  private Validation validation;

  protected SignIn() {}

  @Inject
  public SignIn(
      CredentialCheck credentials,
      Sessions sessions,
      UserStore users,
      UserView view,
      AccessTokenIssuer tokens,
      SessionEvents events,
      Clock clock,
      Validation validation) {
    this.validation = validation;
    this.credentials = credentials;
    this.sessions = sessions;
    this.users = users;
    this.view = view;
    this.tokens = tokens;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Signs a user in.
   *
   * @throws DomainException {@link ErrorCode#BAD_CREDENTIALS}, the same for an unknown user, a
   *     wrong password and a disabled account; {@link ErrorCode#OTP_REQUIRED}, {@link
   *     ErrorCode#OTP_WRONG} or {@link ErrorCode#TOO_MANY_ATTEMPTS}
   */
  @Open("this is how one signs in")
  @Audited("session.begin")
  public SignedIn login(@AuditResource("username") LoginRequest request) {
    validation.check(request);
    var username = request.username().strip().toLowerCase(Locale.ROOT);
    var admitted =
        credentials.check(username, request.password(), Optional.ofNullable(request.otp()));
    return signedIn(admitted.user(), admitted.grant());
  }

  /**
   * Goes on with a session by its refresh token, which is used up.
   *
   * @throws DomainException {@link ErrorCode#SESSION_ENDED}; also when a used token came again,
   *     which ends the session
   */
  @Open("the refresh token is the proof")
  public SignedIn refresh(String refreshToken) {
    return switch (sessions.rotate(refreshToken)) {
      case Refresh.Continued continued -> {
        var user = view.find(continued.grant().userId()).orElseThrow(SignIn::ended);
        yield signedIn(user, continued.grant());
      }
      case Refresh.Reused reused -> {
        noteReuse(reused);
        throw ended();
      }
      case Refresh.Ended _ -> throw ended();
    };
  }

  /**
   * Ends the session of that refresh token; without effect when it has ended. Whose it was is known
   * only afterwards and recorded then.
   */
  @Open("the refresh token is the proof; ending one's session needs no right")
  @Audited("session.end")
  public void logout(String refreshToken) {
    sessions
        .logout(refreshToken)
        .ifPresent(ended ->
            events.happened(
                "session.ended",
                caller(ended.userId(), ended.sessionId()),
                ended.sessionId().toString()));
  }

  private void noteReuse(Refresh.Reused reused) {
    events.happened(
        "session.reuse-detected",
        caller(reused.userId(), reused.sessionId()),
        reused.sessionId().toString());
  }

  private Optional<Caller> caller(UUID userId, UUID sessionId) {
    return users.find(userId).map(user -> new Caller(userId, user.username(), sessionId));
  }

  private SignedIn signedIn(User user, RefreshGrant grant) {
    var token = tokens.issue(user.id(), user.username(), grant.sessionId(), user.roles());
    return new SignedIn(
        new LoginResponse(token, Math.toIntExact(tokens.lifetime().toSeconds()), user),
        grant.refreshToken(),
        Duration.between(clock.instant(), grant.expiresAt()));
  }

  private static DomainException ended() {
    return new DomainException(ErrorCode.SESSION_ENDED, "The session has ended; sign in again.");
  }
}
