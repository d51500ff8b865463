package io.dcp.identity.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import java.util.function.Supplier;

/** What a caller's session or token is good for now; the one place that is asked for it. */
@ApplicationScoped
public class Standings {
  private Sessions sessions;
  private PersonalTokens tokens;

  protected Standings() {}

  @Inject
  public Standings(Sessions sessions, PersonalTokens tokens) {
    this.sessions = sessions;
    this.tokens = tokens;
  }

  /**
   * As the platform knows it, which on another instance can be 5 s old.
   *
   * @throws DomainException {@link ErrorCode#DATABASE_UNAVAILABLE} when that cannot be told
   */
  public Standing of(Caller caller) {
    return told(() ->
        caller.byToken()
            ? tokens.standing(caller.sessionId())
            : sessions.standing(caller.sessionId()));
  }

  /** What a user may do has changed: every session and token of the user is asked for anew. */
  public void forget(UUID userId) {
    sessions.forgetStanding(userId);
    tokens.forgetStanding(userId);
  }

  /** Runs a question to the database whose failure means "not now". */
  public static <T> T told(Supplier<T> question) {
    try {
      return question.get();
    } catch (PersistenceException unreachable) {
      throw new DomainException(
          ErrorCode.DATABASE_UNAVAILABLE,
          "The platform's database does not answer right now.",
          unreachable);
    }
  }
}
