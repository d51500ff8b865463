package io.dcp.recordings.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditTrail;
import io.dcp.recordings.entity.RecordingRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Hands recordings out: on record before it begins, and none that is not as it was written. */
@ApplicationScoped
public class RecordingReading {
  private RecordingContents contents;
  private RecordingAudit audit;

  protected RecordingReading() {}

  @Inject
  public RecordingReading(RecordingContents contents, RecordingAudit audit) {
    this.contents = contents;
    this.audit = audit;
  }

  /**
   * Puts a reading on record and checks the recording; what it returns is to be run once.
   *
   * @throws DomainException {@link ErrorCode#RECORDING_DAMAGED}, {@link ErrorCode#RECORDING_LOST}
   */
  public Run begin(RecordingRow row) {
    var run = new Run(row, audit.reading(row));
    try {
      contents.require(row);
      return run;
    } catch (DomainException refused) {
      run.entry.failed(refused.code().name(), run.took());
      throw refused;
    } catch (RuntimeException broken) {
      run.entry.failed(ErrorCode.INTERNAL.name(), run.took());
      throw broken;
    }
  }

  /** A reading that is on record and under way. */
  public final class Run {
    private final RecordingRow row;
    private final AuditTrail.Entry entry;
    private final long begun = System.nanoTime();

    private Run(RecordingRow row, AuditTrail.Entry entry) {
      this.row = row;
      this.entry = entry;
    }

    /**
     * Writes the asciicast.
     *
     * @throws IOException when the receiver has gone
     */
    public void writeTo(OutputStream target) throws IOException {
      try {
        entry.found("bytes", Long.toString(contents.write(row, target)));
        entry.succeeded(took());
      } catch (IOException | RuntimeException broken) {
        entry.failed(ErrorCode.INTERNAL.name(), took());
        throw broken;
      }
    }

    private Duration took() {
      return Duration.ofNanos(System.nanoTime() - begun);
    }
  }
}
