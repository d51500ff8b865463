package io.dcp.identity.control;

import io.dcp.api.identity.User;
import io.dcp.identity.entity.UserAccount;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * The end of a sign-in, when everything is checked. It is one transaction: beside the hash, what a
 * sign-in costs is mostly the beginning and ending of transactions.
 */
@ApplicationScoped
public class Admission {
  private UserStore users;
  private Sessions sessions;
  private UserView view;

  protected Admission() {}

  @Inject
  public Admission(UserStore users, Sessions sessions, UserView view) {
    this.users = users;
    this.sessions = sessions;
    this.view = view;
  }

  /** Who is in, and by what session. */
  public record Admitted(User user, RefreshGrant grant) {}

  /**
   * Notes the sign-in and begins a session.
   *
   * @param checked as the password was checked for
   * @param rehashed the same password at today's cost, when the stored hash was made at another
   * @throws DomainException {@link ErrorCode#BAD_CREDENTIALS} when that password has gone since
   */
  @Transactional
  public Admitted admit(UserAccount checked, Optional<String> rehashed) {
    users.signedIn(checked, rehashed);
    return new Admitted(view.of(checked), sessions.begin(checked));
  }
}
