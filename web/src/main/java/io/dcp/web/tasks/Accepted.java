package io.dcp.web.tasks;

import io.dcp.api.tasks.Task;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Answers what goes on as a task. */
public final class Accepted {
  private Accepted() {}

  /** 202 with the task, and where to look for what becomes of it. */
  public static Response answer(Task task, UriInfo uri) {
    var location =
        uri.getBaseUriBuilder().path(TasksResource.class).path(task.id().toString()).build();
    return Response.accepted(task).location(location).build();
  }
}
