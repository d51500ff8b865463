package io.dcp.audit.boundary;

import io.dcp.audit.control.AuditFilter;
import io.dcp.audit.entity.AuditOutcome;
import io.dcp.platform.paging.SearchText;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.time.Rfc3339;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which entries a request asks for, not yet checked. Lists are each alone or several between
 * commas, and all when empty.
 *
 * @param from RFC 3339; none before
 * @param to RFC 3339; none at or after
 */
public record AuditQuery(
    List<String> actors,
    List<String> actions,
    Set<ServerId> servers,
    List<String> outcomes,
    Optional<String> resource,
    @Nullable String from,
    @Nullable String to,
    Optional<String> text) {

  /**
   * The filter.
   *
   * @param visible cut to these servers, unless empty
   */
  AuditFilter filter(Optional<Set<ServerId>> visible) {
    var wanted = words(outcomes);
    var known =
        Stream.concat(
                Stream.of(AuditOutcome.values()).map(AuditOutcome::wireName),
                Stream.of(AuditFilter.PENDING))
            .toList();
    if (!known.containsAll(wanted)) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "outcome",
          "An outcome is one of " + String.join(", ", known) + ".");
    }
    return new AuditFilter(
        visible,
        servers,
        words(actors),
        words(actions),
        wanted,
        SearchText.of(resource),
        Rfc3339.read("from", from),
        Rfc3339.read("to", to),
        SearchText.of(text));
  }

  private static List<String> words(List<String> lists) {
    return lists.stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }
}
