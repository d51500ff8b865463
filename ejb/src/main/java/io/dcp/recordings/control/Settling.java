package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingCut;
import io.dcp.api.recordings.RecordingState;
import io.dcp.recordings.control.RecordingContents.Examined;
import io.dcp.recordings.entity.RecordingRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Closes recordings whose end never came into the database: those of a platform that was killed,
 * and those that ended while the database was away. What happened is read from their files.
 */
@ApplicationScoped
public class Settling {
  private static final Logger LOG = System.getLogger(Settling.class.getName());

  private RecordingStore store;
  private RecordingContents contents;
  private Recorder recorder;
  private RecordingAudit audit;

  protected Settling() {}

  @Inject
  public Settling(
      RecordingStore store, RecordingContents contents, Recorder recorder, RecordingAudit audit) {
    this.store = store;
    this.contents = contents;
    this.recorder = recorder;
    this.audit = audit;
  }

  public void settle() {
    store.open().stream().filter(row -> !recorder.isActive(row.id())).forEach(this::settle);
  }

  private void settle(RecordingRow open) {
    var found = examined(open);
    store.change(
        open.id(),
        row -> {
          if (row.state() == RecordingState.RECORDING) {
            found.ifPresentOrElse(it -> row.end(it.extent(), cut(it)), row::lose);
          }
        });
    if (found.filter(Examined::complete).isEmpty()) {
      audit.missing(
          Optional.empty(),
          open.server(),
          open.id().toString(),
          RecordingCut.KILLED.name().toLowerCase(Locale.ROOT));
    }
  }

  private static @Nullable RecordingCut cut(Examined found) {
    return found.complete() ? null : RecordingCut.KILLED;
  }

  /** Empty when nothing of it can be shown. */
  private Optional<Examined> examined(RecordingRow row) {
    try {
      return Optional.of(contents.examine(row)).filter(found -> found.extent().bytes() > 0);
    } catch (IOException | DamagedRecordingException unreadable) {
      LOG.log(Level.WARNING, "recording.lost recording=" + row.id(), unreadable);
      return Optional.empty();
    }
  }
}
