package io.dcp.tasks.control;

import io.dcp.api.tasks.TaskError;
import io.dcp.api.tasks.TaskPart;
import io.dcp.api.tasks.TaskPartState;
import io.dcp.tasks.entity.TaskDetails;

/** What is said of a task that the platform did not survive. */
final class Interruption {
  static final TaskError ERROR =
      new TaskError(
          "INTERRUPTED",
          "The platform stopped before this task had ended. It is not begun again by itself.");
  private static final String UNKNOWN =
      "The platform stopped while this was done; what became of it is not known.";

  private static final String UNTOLD =
      "It was not begun, as far as was written down before the platform stopped.";

  private Interruption() {}

  static TaskDetails of(TaskDetails details) {
    return new TaskDetails(details.parts().stream().map(Interruption::of).toList(), details.log());
  }

  static TaskPart of(TaskPart part) {
    return switch (part.state()) {
      case RUNNING -> part.in(TaskPartState.FAILED, ERROR.code(), UNKNOWN);
      // the database may have lost the last moment, in which it was begun
      case WAITING -> part.in(TaskPartState.SKIPPED, ERROR.code(), UNTOLD);
      case SUCCEEDED, FAILED, DENIED, SKIPPED -> part;
    };
  }
}
