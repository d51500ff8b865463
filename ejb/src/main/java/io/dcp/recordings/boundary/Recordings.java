package io.dcp.recordings.boundary;

import io.dcp.api.recordings.Recording;
import io.dcp.api.recordings.RecordingPage;
import io.dcp.api.recordings.RecordingState;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditResource;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.Requires;
import io.dcp.platform.validation.Uuids;
import io.dcp.recordings.control.RecordingFilter.Place;
import io.dcp.recordings.control.RecordingReading;
import io.dcp.recordings.control.RecordingRetention;
import io.dcp.recordings.control.RecordingStore;
import io.dcp.recordings.entity.RecordingRow;
import io.dcp.servers.control.ServersInSight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * What terminals showed, for those who may replay it. A recording of a server on which the caller
 * has no such right does not exist for the caller; that of a server that is gone takes the right
 * everywhere.
 */
@ApplicationScoped
public class Recordings {
  private RecordingStore store;
  private RecordingReading reading;
  private RecordingRetention retention;
  private ServersInSight sight;

  protected Recordings() {}

  @Inject
  public Recordings(
      RecordingStore store,
      RecordingReading reading,
      RecordingRetention retention,
      ServersInSight sight) {
    this.store = store;
    this.reading = reading;
    this.retention = retention;
    this.sight = sight;
  }

  /**
   * A page of recordings, the newest first.
   *
   * @param cursor {@code nextCursor} of the page before; the newest when null
   */
  @Requires(Action.RECORDING_VIEW)
  public RecordingPage list(RecordingQuery query, int limit, @Nullable String cursor) {
    // one more than asked for tells whether there are older ones
    var found = store.find(query.filter(sight.of(Action.RECORDING_VIEW), cursor), limit + 1);
    var isLast = found.size() <= limit;
    var items = isLast ? found : found.subList(0, limit);
    return new RecordingPage(
        items.stream().map(RecordingRow::view).toList(), isLast ? null : cursor(items.getLast()));
  }

  private static String cursor(RecordingRow last) {
    return RecordingQuery.cursor(new Place(last.startedAt(), last.id()));
  }

  /**
   * One recording.
   *
   * @throws DomainException {@link ErrorCode#RECORDING_NOT_FOUND}, also for one that the caller may
   *     not see
   */
  @Requires(Action.RECORDING_VIEW)
  public Recording get(String id) {
    return find(id, Action.RECORDING_VIEW).view();
  }

  /**
   * The asciicast of a recording, which is checked before it is handed out; put on record.
   *
   * @throws DomainException {@link ErrorCode#RECORDING_DAMAGED} when it is not as it was written,
   *     {@link ErrorCode#RECORDING_LOST} when nothing is left of it
   */
  @Requires(Action.RECORDING_VIEW)
  public RecordingCast cast(String id) {
    var run = reading.begin(find(id, Action.RECORDING_VIEW));
    return new RecordingCast("recording-" + id + ".cast", run::writeTo);
  }

  /**
   * Removes a recording for ever.
   *
   * @throws DomainException {@link ErrorCode#RECORDING_NOT_FOUND}, or {@link
   *     ErrorCode#RECORDING_ACTIVE} while its terminal goes on
   */
  @Requires(Action.RECORDING_MANAGE)
  @Audited("recording.delete")
  public void delete(@AuditResource String id) {
    var row = find(id, Action.RECORDING_MANAGE);
    if (row.state() == RecordingState.RECORDING) {
      throw new DomainException(
          ErrorCode.RECORDING_ACTIVE, "Its terminal goes on; remove the recording afterwards.");
    }
    retention.remove(row.id());
  }

  private RecordingRow find(String id, Action action) {
    return Uuids.read(id)
        .flatMap(store::find)
        .filter(row -> sight.of(action).map(seen -> seen.contains(row.server())).orElse(true))
        .orElseThrow(() ->
            new DomainException(ErrorCode.RECORDING_NOT_FOUND, "There is no such recording."));
  }
}
