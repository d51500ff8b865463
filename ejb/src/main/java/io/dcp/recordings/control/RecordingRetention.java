package io.dcp.recordings.control;

import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.recordings.entity.RecordingRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Removes recordings that are older than the platform is told to keep.
 *
 * <p>Life cycle: {@link #begin} once, {@link #end} when the platform stops.
 */
@ApplicationScoped
public class RecordingRetention {
  private static final int PAGE = 100;

  private RecordingStore store;
  private RecordingFiles files;
  private Settling settling;
  private RecordingAudit audit;
  private RecordingSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private @Nullable Repeated repeated;

  protected RecordingRetention() {}

  @Inject
  public RecordingRetention(
      RecordingStore store,
      RecordingFiles files,
      Settling settling,
      RecordingAudit audit,
      RecordingSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.settling = settling;
    this.audit = audit;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  public void begin() {
    threads.execute(settling::settle);
    repeated = Repeated.start(threads, settings.cleaning(), this::round);
  }

  public void end() {
    if (repeated != null) {
      repeated.close();
    }
  }

  private void round() {
    settling.settle();
    clean();
  }

  /** Removes what is too old now. */
  public void clean() {
    if (settings.retention().isZero()) {
      return;
    }
    var oldest = clock.instant().minus(settings.retention());
    var removed = 0;
    for (var old = store.startedBefore(oldest, PAGE);
        !old.isEmpty();
        old = store.startedBefore(oldest, PAGE)) {
      old.stream().map(RecordingRow::id).forEach(this::remove);
      removed += old.size();
    }
    if (removed > 0) {
      audit.removed(removed);
    }
  }

  /** Removes a recording; first its file, so that none is left without a row. */
  public void remove(UUID id) {
    try {
      files.delete(id);
    } catch (IOException notNow) {
      throw new UncheckedIOException(notNow);
    }
    store.remove(id);
  }
}
