package io.dcp.identity.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one sign-in of a user run at a time; a second one waits a little for the first, a third is
 * sent away.
 */
@ApplicationScoped
public class OneAttemptPerUser {
  // weak values: a permit is forgotten as soon as nobody holds or awaits it, and never while
  // somebody does
  private Cache<String, Semaphore> permits;
  private Duration wait;

  protected OneAttemptPerUser() {}

  @Inject
  public OneAttemptPerUser(IdentitySettings settings) {
    this.permits = Caffeine.newBuilder().weakValues().build();
    this.wait = settings.attemptWait();
  }

  /** A turn that must be closed. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for the user's turn.
   *
   * @throws DomainException {@link ErrorCode#TOO_MANY_ATTEMPTS} when the turn does not come in time
   */
  public Turn await(String username) {
    var permit = permits.get(username, name -> new Semaphore(1, true));
    try {
      if (permit.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return permit::release;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw DomainException.retryAfter(
        ErrorCode.TOO_MANY_ATTEMPTS,
        "Another sign-in of this user is still running.",
        Duration.ofSeconds(1));
  }
}
