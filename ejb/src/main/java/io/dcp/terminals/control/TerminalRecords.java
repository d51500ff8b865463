package io.dcp.terminals.control;

import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.recordings.control.SessionRecording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Audits terminals: the intent is their beginning, the outcome their end. What was left behind is a
 * record of its own.
 */
@ApplicationScoped
public class TerminalRecords {
  private AuditTrail audit;
  private CurrentCaller current;

  protected TerminalRecords() {}

  @Inject
  public TerminalRecords(AuditTrail audit, CurrentCaller current) {
    this.audit = audit;
    this.current = current;
  }

  /** One terminal. */
  final class Entry {
    private final AuditTrail.Intent intent;
    private final AuditTrail.Entry entry;
    private final long begun = System.nanoTime();

    Entry(AuditTrail.Intent intent) {
      this.intent = intent;
      this.entry = audit.intend(intent);
    }

    /**
     * It is over.
     *
     * @param typed bytes that the program was given
     * @param shown bytes that the program wrote
     * @param recording what became of its recording, if there was one
     */
    void ended(long typed, long shown, Optional<SessionRecording.Outcome> recording) {
      entry.found("bytesIn", Long.toString(typed));
      entry.found("bytesOut", Long.toString(shown));
      recording.ifPresent(this::recorded);
      entry.succeeded(Duration.ofNanos(System.nanoTime() - begun));
    }

    private void recorded(SessionRecording.Outcome recording) {
      entry.found("recording", recording.id().toString());
      entry.found("recordingState", recording.state().wireName());
      Optional.ofNullable(recording.sha256())
          .ifPresent(sha256 -> entry.found("recordingSha256", sha256));
    }

    void failed(String code) {
      entry.failed(code, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Processes are left in the container, or nobody can tell. */
    void leftBehind(String what) {
      audit
          .intend(
              new AuditTrail.Intent(
                  intent.action() + ".survived",
                  intent.caller(),
                  intent.server(),
                  Optional.of(intent.resource().orElse("") + " · " + what),
                  intent.requestId(),
                  intent.address()))
          .failed("PROCESSES_LEFT", Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /**
   * Records that somebody begins a terminal.
   *
   * @param what container, command and user
   */
  Entry begin(String action, Caller caller, ServerId server, String what) {
    return new Entry(
        new AuditTrail.Intent(
            action,
            Optional.of(caller),
            Optional.of(server),
            Optional.of(what),
            current.requestId(),
            current.address()));
  }
}
