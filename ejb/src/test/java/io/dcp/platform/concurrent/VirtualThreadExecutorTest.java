package io.dcp.platform.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class VirtualThreadExecutorTest {
  private final VirtualThreadExecutor executors = new VirtualThreadExecutor();

  @Test
  void tasksRunOnVirtualThreads() throws Exception {
    var executor = executors.start();

    assertThat(executor.submit(() -> Thread.currentThread().isVirtual()).get(5, TimeUnit.SECONDS))
        .isTrue();
    executors.stop(executor);
  }

  @Test
  void stoppingInterruptsABlockedTask() throws Exception {
    var executor = executors.start();
    var begun = new CountDownLatch(1);
    var blocked =
        executor.submit(() -> {
          begun.countDown();
          new CountDownLatch(1).await();
          return null;
        });
    assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();

    executors.stop(executor);

    assertThat(executor.isTerminated()).isTrue();
    assertThat(blocked).isDone();
  }
}
