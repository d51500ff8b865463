package io.dcp.platform.concurrent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands in for the server's managed executor. */
@ApplicationScoped
public class TestingManagedThreads {
  @Produces
  @ApplicationScoped
  @ManagedThreads
  Executor start() {
    return Executors.newFixedThreadPool(2);
  }

  void stop(@Disposes @ManagedThreads Executor executor) {
    ((ExecutorService) executor).shutdownNow();
  }
}
