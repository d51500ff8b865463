package io.dcp.audit.control;

import io.dcp.platform.paging.SearchText;
import io.dcp.platform.security.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which records are wanted.
 *
 * @param visible records of these servers alone; of everything when empty
 * @param servers likewise, as somebody asked
 * @param actors names or ids; all when empty
 * @param actions all when empty
 * @param outcomes as they travel; all when empty
 * @param resource part of the resource, in any case
 * @param from none before
 * @param to none at or after
 * @param text part of a resource, actor, action, address, code or request id, in any case
 */
public record AuditFilter(
    Optional<Set<ServerId>> visible,
    Set<ServerId> servers,
    List<String> actors,
    List<String> actions,
    List<String> outcomes,
    SearchText resource,
    @Nullable Instant from,
    @Nullable Instant to,
    SearchText text) {
  /** What an intent is called that has no outcome yet. */
  public static final String PENDING = "pending";

  public AuditFilter {
    visible = visible.map(Set::copyOf);
    servers = Set.copyOf(servers);
    actors = List.copyOf(actors);
    actions = List.copyOf(actions);
    outcomes = List.copyOf(outcomes);
  }
}
