package io.dcp.platform.concurrent;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.Executor;

/** Makes the server's managed executor injectable into constructors. */
@ApplicationScoped
public class ManagedThreadsExecutor {
  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Produces
  @ManagedThreads
  Executor executor() {
    return executor;
  }
}
