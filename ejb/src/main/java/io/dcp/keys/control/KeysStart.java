package io.dcp.keys.control;

import io.dcp.platform.concurrent.Repeated;
import io.dcp.platform.concurrent.VirtualThreads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Goes on with a change of keys that a former run left, and looks after the keys from then on. */
@Singleton
@Startup
@DependsOn("AuditStart")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class KeysStart {
  private static final Duration ROUND = Duration.ofMinutes(1);

  // the container makes startup beans by their no-argument constructor only
  @Inject private Rotations rotations;
  @Inject private Resealing resealing;
  @Inject @VirtualThreads private ExecutorService threads;

  private @Nullable Repeated tending;

  @PostConstruct
  void start() {
    threads.execute(rotations::tend);
    tending = Repeated.start(threads, ROUND, rotations::tend);
  }

  @PreDestroy
  void stop() {
    resealing.stop();
    if (tending != null) {
      tending.close();
    }
  }
}
