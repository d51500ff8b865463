package io.dcp.events.boundary;

import io.dcp.events.control.EventFilter;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.time.Rfc3339;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which events a request asks for, not yet checked.
 *
 * @param since RFC 3339; none before
 * @param until RFC 3339; none at or after
 * @param types each alone or several between commas; all when empty
 * @param actions as types
 * @param limit 1 to 1000
 * @param cursor {@code nextCursor} of the page before
 */
public record EventQuery(
    @Nullable String since,
    @Nullable String until,
    List<String> types,
    List<String> actions,
    int limit,
    @Nullable String cursor) {
  private static final Pattern CURSOR = Pattern.compile("[0-9]{19}-[0-9a-f]{8}");
  private static final List<String> TYPES =
      List.of("container", "image", "volume", "network", "daemon");

  EventFilter filter() {
    var wanted = words(types);
    if (!TYPES.containsAll(wanted)) {
      throw refused("type", "The type of an event is one of " + String.join(", ", TYPES) + ".");
    }
    if (cursor != null && !CURSOR.matcher(cursor).matches()) {
      throw refused("cursor", "The cursor belongs to no list of events.");
    }
    return new EventFilter(
        Rfc3339.read("since", since), Rfc3339.read("until", until), wanted, words(actions), cursor);
  }

  private static List<String> words(List<String> lists) {
    return lists.stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  private static DomainException refused(String field, String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, field, sentence);
  }
}
