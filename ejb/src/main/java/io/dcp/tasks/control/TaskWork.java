package io.dcp.tasks.control;

import io.dcp.platform.structure.Offered;

/**
 * The work of a task, which a feature brings. It runs once, on a virtual thread that may wait,
 * without a transaction and without a request: what it does in somebody's name it does by {@link
 * TaskRun#inNameOfCaller}.
 */
@Offered("doing what takes longer than a request")
@FunctionalInterface
public interface TaskWork {

  /**
   * Does the work and says what came of each part. It looks at {@link TaskRun#isCancelled} before
   * it begins a part. What is left waiting when it returns was skipped.
   *
   * @throws io.dcp.platform.problem.DomainException ends the task as failed, with this reason
   * @throws InterruptedException when the platform stops
   */
  void run(TaskRun run) throws InterruptedException;
}
