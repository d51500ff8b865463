package io.dcp.web.tasks;

import io.dcp.api.tasks.Task;
import io.dcp.api.tasks.TaskPage;
import io.dcp.tasks.boundary.Tasks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What takes longer than a request. */
@Path("/tasks")
@Tag(name = "tasks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TasksResource {
  private static final String ID = "Id of the task.";

  @Inject private Tasks tasks;

  @GET
  @Operation(
      operationId = "listTasks",
      summary = "Own tasks, and those of servers where the caller may see tasks; the newest first")
  public TaskPage list(@BeanParam TaskParameters parameters) {
    return tasks.list(parameters.query(), parameters.most());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getTask", summary = "A task with the result of each part")
  public Task get(@Parameter(description = ID) @PathParam("id") String id) {
    return tasks.get(id);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "cancelTask",
      summary = "Ask a task to end; what it has begun is finished, the rest is skipped")
  @APIResponse(responseCode = "204", description = "It ends as soon as what it has begun is done.")
  public void cancel(@Parameter(description = ID) @PathParam("id") String id) {
    tasks.cancel(id);
  }
}
