package io.dcp.audit.control;

import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import io.dcp.platform.security.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Removes what is older than the platform is told to keep. First a sealed checkpoint says where the
 * chain begins from now on, then what lies before it is deleted, in one transaction.
 *
 * <p>Life cycle: {@link #begin} once, {@link #end} when the platform stops.
 */
@ApplicationScoped
public class Retention {
  private static final Logger LOG = System.getLogger(Retention.class.getName());
  private static final int PAGE = 1_000;

  private AuditStore store;
  private AnchorFiles anchors;
  private Verification verification;
  private AuditTrail trail;
  private AuditSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private @Nullable Repeated repeated;

  protected Retention() {}

  @Inject
  public Retention(
      AuditStore store,
      AnchorFiles anchors,
      Verification verification,
      AuditTrail trail,
      AuditSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.store = store;
    this.anchors = anchors;
    this.verification = verification;
    this.trail = trail;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  public void begin() {
    if (!settings.retention().isZero()) {
      repeated = Repeated.start(threads, settings.cleaning(), this::clean);
    }
  }

  public void end() {
    if (repeated != null) {
      repeated.close();
    }
  }

  /** Removes what is too old now. */
  public void clean() {
    var removed = verification.alone(this::remove);
    if (removed > 0) {
      trail.happened(
          new AuditTrail.Intent(
                  "audit.retention",
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty())
              .with("removed", Long.toString(removed)));
    }
  }

  private long remove() {
    var oldest = clock.instant().minus(settings.retention());
    var removed = 0L;
    var page = Optional.of(PAGE);
    while (page.filter(count -> count == PAGE).isPresent()) {
      page = store.removeBefore(oldest, PAGE, clock.instant());
      removed += page.orElse(0);
    }
    if (page.isEmpty()) {
      LOG.log(
          Level.ERROR, "audit.retention.refused: the oldest records are not as they were written");
    }
    try {
      anchors.removeBefore(oldest);
    } catch (IOException notNow) {
      LOG.log(Level.WARNING, "audit.anchors.kept", notNow);
    }
    return removed;
  }
}
