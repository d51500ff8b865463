package io.dcp.platform.concurrent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Makes the executor of virtual threads and ends it with the application. */
@ApplicationScoped
public class VirtualThreadExecutor {
  private static final Duration GRACE = Duration.ofSeconds(5);

  @Produces
  @ApplicationScoped
  @VirtualThreads
  ExecutorService start() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("dcp-", 0).factory());
  }

  /**
   * Interrupts what still runs and waits a little, so that a redeployment leaves no thread behind.
   */
  void stop(@Disposes @VirtualThreads ExecutorService executor) {
    executor.shutdownNow();
    try {
      if (!executor.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        System.getLogger(VirtualThreadExecutor.class.getName())
            .log(System.Logger.Level.WARNING, "Tasks still run {0} after the stop.", GRACE);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
