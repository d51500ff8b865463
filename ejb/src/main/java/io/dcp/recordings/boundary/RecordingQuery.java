package io.dcp.recordings.boundary;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.time.Rfc3339;
import io.dcp.platform.validation.Uuids;
import io.dcp.recordings.control.RecordingFilter;
import io.dcp.recordings.control.RecordingFilter.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which recordings a request asks for, not yet checked. Lists are all when empty.
 *
 * @param containers full ids or names
 * @param users ids or names
 * @param from RFC 3339; none that began before
 * @param to RFC 3339; none that began at or after
 */
public record RecordingQuery(
    Set<ServerId> servers,
    List<String> containers,
    List<String> users,
    @Nullable String from,
    @Nullable String to) {
  private static final String SEPARATOR = "_";

  /**
   * The filter.
   *
   * @param visible cut to these servers, unless empty
   * @param cursor {@code nextCursor} of the page before; the newest when null
   */
  RecordingFilter filter(Optional<Set<ServerId>> visible, @Nullable String cursor) {
    return new RecordingFilter(
        visible,
        servers,
        containers,
        users,
        Rfc3339.read("from", from),
        Rfc3339.read("to", to),
        Optional.ofNullable(cursor).map(RecordingQuery::place));
  }

  static String cursor(Place place) {
    return place.startedAt() + SEPARATOR + place.id();
  }

  private static Place place(String cursor) {
    var parts = cursor.split(SEPARATOR, 2);
    try {
      return new Place(Instant.parse(parts[0]), Uuids.read(parts[parts.length - 1]).orElseThrow());
    } catch (DateTimeException | NoSuchElementException none) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED, "cursor", "The cursor belongs to no list of recordings.");
    }
  }
}
