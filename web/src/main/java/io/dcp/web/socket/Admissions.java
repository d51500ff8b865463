package io.dcp.web.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Carries an admission from the handshake's filter to the connection, which the server makes
 * without the request: under the ticket, which is used up and known to nobody else.
 */
@ApplicationScoped
public class Admissions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Parked> parked = new ConcurrentHashMap<>();

  private record Parked(Admission admission, long since) {}

  void park(String ticket, Admission admission) {
    var now = System.nanoTime();
    // a handshake that the server itself refuses afterwards never collects its admission
    parked.values().removeIf(old -> now - old.since() > PATIENCE.toNanos());
    parked.put(ticket, new Parked(admission, now));
  }

  Optional<Admission> collect(String ticket) {
    return Optional.ofNullable(parked.remove(ticket)).map(Parked::admission);
  }
}
