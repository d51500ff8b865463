package io.dcp.recordings.control;

import io.dcp.platform.security.ServerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which recordings are wanted.
 *
 * @param visible recordings of these servers alone; of everything when empty
 * @param servers likewise, as somebody asked
 * @param containers full ids, beginnings of ids, or names; all when empty
 * @param users ids or names; all when empty
 * @param from none that began before
 * @param to none that began at or after
 * @param behind none before this place, seen from the newest
 */
public record RecordingFilter(
    Optional<Set<ServerId>> visible,
    Set<ServerId> servers,
    List<String> containers,
    List<String> users,
    @Nullable Instant from,
    @Nullable Instant to,
    Optional<Place> behind) {
  public RecordingFilter {
    visible = visible.map(Set::copyOf);
    servers = Set.copyOf(servers);
    containers = List.copyOf(containers);
    users = List.copyOf(users);
  }

  /** Where a recording stands in the list. */
  public record Place(Instant startedAt, UUID id) {}
}
