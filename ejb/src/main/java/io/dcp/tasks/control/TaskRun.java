package io.dcp.tasks.control;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.structure.Offered;
import java.time.Duration;
import java.util.concurrent.Callable;

/** What work tells its task, and asks of it. Safe for many threads; telling never waits. */
@Offered("telling how far a task is")
public interface TaskRun {

  /** Whether somebody wants the task to end. */
  boolean isCancelled();

  /** Waits, but not after somebody wants the task to end; true when somebody does. */
  boolean isCancelledWithin(Duration time) throws InterruptedException;

  /**
   * Does something in the name of who began the task, with the rights of this moment, as if a
   * request of theirs asked for it.
   */
  <T> T inNameOfCaller(Callable<T> work) throws Exception;

  void begins(int part);

  void succeeded(int part);

  /** The part did not succeed; it was denied when the reason says so. */
  void failed(int part, DomainException why);

  /** Keeps a line; of too many the newest are kept. */
  void log(String sentence);
}
