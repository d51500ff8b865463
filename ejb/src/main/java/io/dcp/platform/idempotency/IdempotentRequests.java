package io.dcp.platform.idempotency;

import io.dcp.platform.crypto.SealedColumn;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.crypto.Sha256;
import io.dcp.platform.database.UniqueViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets a request through once. Whoever begins one must end it, by {@link #answered} or {@link
 * #forget}; one that nobody ended, because the platform died, stays unanswered for its 24 h: what
 * became of it is not known, and it is not made again.
 */
@ApplicationScoped
public class IdempotentRequests {
  static final Duration KEPT = Duration.ofHours(24);
  private static final Duration SWEEP = Duration.ofMinutes(10);
  private static final SealedColumn ANSWER = SealedColumn.of(IdempotentRequest.class);

  private IdempotentRequestStore store;
  private Secrets secrets;
  private Clock clock;
  private final AtomicLong nextSweep = new AtomicLong();

  protected IdempotentRequests() {}

  @Inject
  public IdempotentRequests(IdempotentRequestStore store, Secrets secrets, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** What to do with a request. */
  public sealed interface Beginning {

    /**
     * It is the first: make it, then say how it was answered.
     *
     * @param id what {@link #answered} and {@link #forget} want to know
     */
    record First(String id) implements Beginning {}

    /** It was made before. */
    record Repeated(StoredAnswer answer) implements Beginning {}

    /** It was begun before and has no answer: it still runs, or was cut off. */
    record Unanswered() implements Beginning {}

    /** The key was used for another body. */
    record OtherRequest() implements Beginning {}
  }

  /**
   * Begins a request.
   *
   * @param address method and path
   * @param key the client's, any text
   */
  public Beginning begin(UUID userId, String address, String key, byte[] body) {
    sweep();
    var id = Sha256.hex((userId + "\n" + address + "\n" + key).getBytes(StandardCharsets.UTF_8));
    var bodyDigest = Sha256.hex(body);
    try {
      store.add(new IdempotentRequest(id, bodyDigest, clock.instant()));
      return new Beginning.First(id);
    } catch (RuntimeException failed) {
      if (!UniqueViolation.caused(failed)) {
        throw failed;
      }
    }
    return store
        .find(id)
        .map(known -> repeated(id, bodyDigest, known))
        // ended as forgotten in the meantime; the next repetition will be the first
        .orElseGet(Beginning.Unanswered::new);
  }

  /** Keeps the answer for those who repeat the request. */
  public void answered(String id, StoredAnswer answer) {
    store.answered(
        id,
        new StoredAnswer(
            answer.status(),
            answer.contentType(),
            answer.location(),
            secrets.seal(answer.body(), ANSWER.purpose(id))));
  }

  /** The request had no effect: it may be made again. */
  public void forget(String id) {
    store.remove(id);
  }

  private Beginning repeated(String id, String bodyDigest, IdempotentRequest known) {
    if (!known.bodyDigest().equals(bodyDigest)) {
      return new Beginning.OtherRequest();
    }
    return known
        .sealedAnswer()
        .<Beginning>map(sealed ->
            new Beginning.Repeated(
                new StoredAnswer(
                    sealed.status(),
                    sealed.contentType(),
                    sealed.location(),
                    secrets.open(sealed.body(), ANSWER.purpose(id)))))
        .orElseGet(Beginning.Unanswered::new);
  }

  private void sweep() {
    var now = clock.instant();
    var due = nextSweep.get();
    if (due <= now.toEpochMilli() && nextSweep.compareAndSet(due, now.plus(SWEEP).toEpochMilli())) {
      store.removeBegunBefore(now.minus(KEPT));
    }
  }
}
