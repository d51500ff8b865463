package io.dcp.web.containers;

import io.dcp.api.containers.FleetAction;
import io.dcp.api.tasks.Task;
import io.dcp.containers.boundary.ContainerActions;
import io.dcp.web.tasks.Accepted;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The same for many containers at once. */
@Path("/containers/actions")
@Tag(name = "containers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ContainerActionsResource {
  @Inject private ContainerActions actions;
  @Context private UriInfo uri;

  @POST
  @Operation(
      operationId = "actOnContainers",
      summary = "Do the same to many containers on any servers, as a task with a result for each")
  @APIResponse(
      responseCode = "202",
      description = "The task; Location says where to look for what becomes of it.",
      content = @Content(schema = @Schema(implementation = Task.class)))
  public Response act(FleetAction request) {
    return Accepted.answer(actions.begin(request), uri);
  }
}
