package io.dcp.identity.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tickets that wait for their socket, by their digest, in the order in which they expire.
 * Bounded: a user has at most 100, all together at most 20,000.
 */
@ApplicationScoped
public class TicketStore {
  static final int MOST_OF_USER = 100;
  private static final int MOST = 20_000;

  private Clock clock;
  private Duration lifetime;
  private final Map<String, Ticket> waiting = new LinkedHashMap<>();
  private final Map<UUID, Integer> ofUser = new HashMap<>();

  private record Ticket(Caller caller, String path, Instant expiresAt) {}

  protected TicketStore() {}

  @Inject
  public TicketStore(Clock clock, IdentitySettings settings) {
    this.clock = clock;
    this.lifetime = settings.ticketLifetime();
  }

  /** How long a ticket that is made now holds. */
  public Duration lifetime() {
    return lifetime;
  }

  /**
   * Makes a ticket.
   *
   * @throws DomainException {@link ErrorCode#TOO_MANY_ATTEMPTS} when too many wait already
   */
  public synchronized String add(Caller caller, String path) {
    var now = clock.instant();
    sweep(now);
    if (waiting.size() >= MOST || ofUser.getOrDefault(caller.userId(), 0) >= MOST_OF_USER) {
      throw DomainException.retryAfter(
          ErrorCode.TOO_MANY_ATTEMPTS,
          "Too many tickets wait for their connection; try again in a moment.",
          Duration.ofSeconds(1));
    }
    var ticket = OpaqueToken.generate();
    waiting.put(OpaqueToken.digest(ticket), new Ticket(caller, path, now.plus(lifetime)));
    ofUser.merge(caller.userId(), 1, Integer::sum);
    return ticket;
  }

  /**
   * Takes a ticket out, whatever it is shown for: one that was shown in the wrong place has been
   * seen by somebody and opens nothing any more.
   *
   * @return whose it is, when it holds and was made for this path
   */
  public synchronized Optional<Caller> take(String ticket, String path) {
    var found = waiting.remove(OpaqueToken.digest(ticket));
    if (found == null) {
      return Optional.empty();
    }
    forgetOne(found);
    return clock.instant().isBefore(found.expiresAt()) && found.path().equals(path)
        ? Optional.of(found.caller())
        : Optional.empty();
  }

  private void sweep(Instant now) {
    var tickets = waiting.values().iterator();
    while (tickets.hasNext()) {
      var oldest = tickets.next();
      if (now.isBefore(oldest.expiresAt())) {
        return;
      }
      tickets.remove();
      forgetOne(oldest);
    }
  }

  private void forgetOne(Ticket ticket) {
    ofUser.computeIfPresent(ticket.caller().userId(), (_, count) -> count == 1 ? null : count - 1);
  }
}
