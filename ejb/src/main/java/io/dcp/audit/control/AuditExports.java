package io.dcp.audit.control;

import io.dcp.audit.entity.AuditRow;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes entries out page by page, so that a large export takes no memory, and records that. */
@ApplicationScoped
public class AuditExports {
  private static final int PAGE = 500;

  private AuditSearch search;
  private AuditTrail trail;
  private CurrentCaller caller;
  private Clock clock;

  protected AuditExports() {}

  @Inject
  public AuditExports(AuditSearch search, AuditTrail trail, CurrentCaller caller, Clock clock) {
    this.search = search;
    this.trail = trail;
    this.caller = caller;
    this.clock = clock;
  }

  /** Puts an export on record; what it returns is to be run once. */
  public Run begin(AuditFilter filter, ExportFormat format) {
    var entry =
        trail.intend(
            new AuditTrail.Intent(
                    "audit.export",
                    caller.find(),
                    Optional.empty(),
                    Optional.empty(),
                    caller.requestId(),
                    caller.address())
                .with("format", format.wireName()));
    return new Run(filter, format, entry, clock.instant());
  }

  /** An export that is on record and under way. */
  public final class Run {
    private final AuditFilter filter;
    private final ExportFormat format;
    private final AuditTrail.Entry entry;
    private final Instant begun;
    private long rows;

    private Run(AuditFilter filter, ExportFormat format, AuditTrail.Entry entry, Instant begun) {
      this.filter = filter;
      this.format = format;
      this.entry = entry;
      this.begun = begun;
    }

    /**
     * Writes the entries, the newest first.
     *
     * @throws IOException when the receiver has gone
     */
    public void writeTo(OutputStream target) throws IOException {
      try {
        target.write(format.heading());
        var page = search.find(filter, Long.MAX_VALUE, PAGE);
        while (!page.isEmpty()) {
          write(page, target);
          page = search.find(filter, page.getLast().seq(), PAGE);
        }
        entry.found("rows", Long.toString(rows));
        entry.succeeded(took());
      } catch (IOException | RuntimeException broken) {
        entry.found("rows", Long.toString(rows));
        entry.failed(ErrorCode.INTERNAL.name(), took());
        throw broken;
      }
    }

    private void write(List<AuditRow> page, OutputStream target) throws IOException {
      for (var row : page) {
        target.write(format.line(AuditView.entry(row)));
        rows++;
      }
    }

    private Duration took() {
      return Duration.between(begun, clock.instant());
    }
  }
}
