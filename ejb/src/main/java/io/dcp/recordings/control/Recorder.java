package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingChoice;
import io.dcp.api.recordings.RecordingCut;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import io.dcp.recordings.entity.Extent;
import io.dcp.recordings.entity.RecordingRow;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Begins recordings as the policy of a server says, and knows which are being written. */
@Offered("recording what a terminal shows")
@ApplicationScoped
public class Recorder {
  private static final Logger LOG = System.getLogger(Recorder.class.getName());

  private PolicyStore policies;
  private NewRecordings recordings;
  private RecordingStore store;
  private RecordingAudit audit;
  private RecordingSettings settings;
  private Fleet fleet;
  private ExecutorService threads;
  private final Set<UUID> active = ConcurrentHashMap.newKeySet();

  protected Recorder() {}

  @Inject
  public Recorder(
      PolicyStore policies,
      NewRecordings recordings,
      RecordingStore store,
      RecordingAudit audit,
      RecordingSettings settings,
      Fleet fleet,
      @VirtualThreads ExecutorService threads) {
    this.policies = policies;
    this.recordings = recordings;
    this.store = store;
    this.audit = audit;
    this.settings = settings;
    this.fleet = fleet;
    this.threads = threads;
  }

  /**
   * A terminal that is about to open.
   *
   * @param container by its full id
   * @param command the program; null for the container's own
   * @param terminal false for a program without a terminal
   * @param columns its size at the beginning
   */
  public record Subject(
      Caller caller,
      ServerId server,
      String container,
      @Nullable String command,
      boolean terminal,
      int columns,
      int rows) {}

  /**
   * Begins what the policy of the server wants.
   *
   * @throws DomainException {@link ErrorCode#RECORDING_UNAVAILABLE} when the terminal must not open
   *     without a recording, and there cannot be one
   */
  public SessionRecording begin(Subject subject) {
    var policy = policies.of(subject.server()).content();
    if (policy == RecordingChoice.OFF) {
      return new Unrecorded(Optional.empty());
    }
    var name = nameOf(subject);
    try {
      return start(subject, name, policy == RecordingChoice.REQUIRED);
    } catch (IOException | RuntimeException failed) {
      LOG.log(Level.WARNING, "recording.not-begun container=" + subject.container(), failed);
      if (policy == RecordingChoice.REQUIRED) {
        throw new DomainException(
            ErrorCode.RECORDING_UNAVAILABLE,
            "Terminals on this server must be recorded, and that is not possible now.",
            failed);
      }
      audit.missing(
          Optional.of(subject.caller()), subject.server(), subject.container(), "not begun");
      return new Unrecorded(
          Optional.of(
              new SessionRecording.Trouble(
                  "This terminal is not recorded: its recording could not be begun.", false)));
    }
  }

  private String nameOf(Subject subject) {
    return fleet
        .engine(subject.server())
        .containers()
        .inspect(subject.container())
        .detail()
        .summary()
        .name();
  }

  private SessionRecording start(Subject subject, String containerName, boolean required)
      throws IOException {
    var row = recordings.row(subject, containerName, fleet.server(subject.server()).name());
    active.add(row.id());
    try {
      store.add(row);
      var file = recordings.file(row, subject);
      var recording =
          new ActiveRecording(row.id(), file, required, settings, new Kept(row, subject.caller()));
      threads.execute(recording::run);
      return recording;
    } catch (IOException | RuntimeException failed) {
      forget(row);
      throw failed;
    }
  }

  /** Whether it is being written by this platform. */
  boolean isActive(UUID id) {
    return active.contains(id);
  }

  private void forget(RecordingRow row) {
    try {
      store.remove(row.id());
      recordings.delete(row.id());
    } catch (IOException | RuntimeException kept) {
      LOG.log(Level.WARNING, "recording.not-forgotten recording=" + row.id(), kept);
    } finally {
      active.remove(row.id());
    }
  }

  /** Keeps the row of a recording. */
  private final class Kept implements ActiveRecording.Keeper {
    private final RecordingRow begun;
    private final Caller caller;

    private Kept(RecordingRow begun, Caller caller) {
      this.begun = begun;
      this.caller = caller;
    }

    @Override
    public void closed(Extent extent, @Nullable RecordingCut cut) {
      try {
        store.change(begun.id(), row -> row.end(extent, cut));
      } catch (RuntimeException later) {
        // whoever settles open recordings reads it from the file
        LOG.log(Level.WARNING, "recording.not-closed recording=" + begun.id(), later);
      } finally {
        active.remove(begun.id());
      }
      if (cut != null) {
        audit.missing(
            Optional.of(caller),
            begun.server(),
            begun.id().toString(),
            cut.name().toLowerCase(Locale.ROOT));
      }
    }

    @Override
    public void discarded() {
      forget(begun);
    }
  }
}
