package io.dcp.audit.control;

import io.dcp.audit.entity.Link;
import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Copies the end of the chain to a file now and then, so that whoever cuts the database's chain off
 * is found out. A file that cannot be written holds nothing up: it is tried again.
 *
 * <p>Life cycle: {@link #begin} once, {@link #end} when the platform stops.
 */
@ApplicationScoped
public class AnchorKeeper {
  private static final Logger LOG = System.getLogger(AnchorKeeper.class.getName());

  private AuditStore store;
  private AnchorFiles files;
  private AuditKeys keys;
  private AuditSettings settings;
  private ExecutorService threads;
  private Clock clock;
  private Link anchored = Link.BEGINNING;
  private boolean failing;
  private @Nullable Repeated repeated;

  protected AnchorKeeper() {}

  @Inject
  public AnchorKeeper(
      AuditStore store,
      AnchorFiles files,
      AuditKeys keys,
      AuditSettings settings,
      @VirtualThreads ExecutorService threads,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.keys = keys;
    this.settings = settings;
    this.threads = threads;
    this.clock = clock;
  }

  public void begin() {
    anchor();
    repeated = Repeated.start(threads, settings.anchorInterval(), this::anchor);
  }

  /** Writes the end of the chain down, unless it is the one that was written last. */
  public synchronized void anchor() {
    try {
      var head = store.head();
      if (!head.equals(anchored)) {
        files.append(Anchor.of(head, clock.instant(), keys.anchors()));
        anchored = head;
        if (failing) {
          failing = false;
          LOG.log(Level.INFO, "audit.anchor.written-again");
        }
      }
    } catch (IOException | RuntimeException notNow) {
      if (!failing) {
        LOG.log(Level.WARNING, "audit.anchor.unwritten: it is tried again and again", notNow);
      }
      failing = true;
    }
  }

  public void end() {
    if (repeated != null) {
      repeated.close();
    }
    anchor();
  }
}
