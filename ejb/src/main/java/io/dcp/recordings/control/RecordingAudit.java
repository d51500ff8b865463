package io.dcp.recordings.control;

import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.recordings.entity.RecordingRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** Puts on record who looked at a recording, and what is missing of recordings. */
@ApplicationScoped
public class RecordingAudit {
  private static final Logger LOG = System.getLogger(RecordingAudit.class.getName());

  private AuditTrail trail;
  private CurrentCaller current;

  protected RecordingAudit() {}

  @Inject
  public RecordingAudit(AuditTrail trail, CurrentCaller current) {
    this.trail = trail;
    this.current = current;
  }

  /** The caller is about to read a recording. */
  AuditTrail.Entry reading(RecordingRow row) {
    return trail.intend(
        new AuditTrail.Intent(
                "recording.view",
                current.find(),
                Optional.of(row.server()),
                Optional.of(row.id().toString()),
                current.requestId(),
                current.address())
            .with("container", row.container())
            .with("user", row.username()));
  }

  /**
   * A terminal goes on without a recording, or went on without the rest of it. Never throws: the
   * terminal's own record says the same.
   *
   * @param who has the terminal; empty when the platform finds it later
   * @param why in few words
   */
  void missing(Optional<Caller> who, ServerId server, String resource, String why) {
    try {
      trail
          .intend(
              new AuditTrail.Intent(
                      "recording.cut",
                      who,
                      Optional.of(server),
                      Optional.of(resource),
                      Optional.empty(),
                      Optional.empty())
                  .with("why", why))
          .failed(ErrorCode.RECORDING_LOST.name(), Duration.ZERO);
    } catch (RuntimeException unwritable) {
      LOG.log(Level.ERROR, "recording.audit-failed resource=" + resource, unwritable);
    }
  }

  /** The platform removed what is too old. */
  void removed(int count) {
    trail.happened(
        new AuditTrail.Intent(
                "recording.retention",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())
            .with("removed", Integer.toString(count)));
  }
}
