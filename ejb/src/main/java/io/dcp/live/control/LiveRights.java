package io.dcp.live.control;

import io.dcp.mirror.control.Seen;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a caller may watch. */
@ApplicationScoped
public class LiveRights {
  private Fleet fleet;
  private AccessDecision access;

  protected LiveRights() {}

  @Inject
  public LiveRights(Fleet fleet, AccessDecision access) {
    this.fleet = fleet;
    this.access = access;
  }

  /**
   * Asks for the right to subscribe.
   *
   * @param server on this one; anywhere when empty
   * @throws DomainException {@link ErrorCode#SERVER_NOT_FOUND}, {@link ErrorCode#FORBIDDEN}
   */
  void require(Caller caller, Action action, Optional<ServerId> server) {
    var decision =
        server
            .map(id -> access.decide(caller, action, id))
            .orElseGet(() -> access.decide(caller, action));
    decision.orRefuse();
  }

  /** Whether anything at all is left that the caller may watch. */
  boolean seesAnything(Caller caller) {
    return Stream.of(LiveTopic.values())
        .anyMatch(topic -> access.decide(caller, topic.action()) instanceof Decision.Allowed);
  }

  /** What the caller may watch now, on one server or on all. */
  Seen seen(Caller caller, Action action, Optional<ServerId> server) {
    var all =
        fleet.all().stream()
            .map(it -> new ServerId(it.id()))
            .filter(id -> server.isEmpty() || server.get().equals(id))
            .collect(Collectors.toSet());
    return Seen.of(access, caller, action, all);
  }
}
