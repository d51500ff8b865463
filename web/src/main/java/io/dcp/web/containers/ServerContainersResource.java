package io.dcp.web.containers;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.containers.ContainerChanges;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerDetail;
import io.dcp.api.containers.ContainerPage;
import io.dcp.api.containers.ContainerProcesses;
import io.dcp.api.containers.ContainerRename;
import io.dcp.api.policies.PolicyVerdict;
import io.dcp.containers.boundary.Containers;
import io.dcp.containers.boundary.Signal;
import io.dcp.containers.boundary.StopGrace;
import io.dcp.platform.security.ContainerRef;
import io.dcp.web.query.EntityTags;
import io.dcp.web.query.QueryFlags;
import io.dcp.web.query.QueryNumbers;
import io.dcp.web.query.ServerPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The containers of one server. */
@Path("/servers/{server}/containers")
@Tag(name = "containers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServerContainersResource {
  private static final String SERVER = "Id of the server.";
  private static final String CONTAINER = "Id, name, or unambiguous beginning of an id.";
  private static final String GRACE =
      "Seconds that it may take to end by itself, 0 to 3600; its own setting when absent.";

  @Inject private Containers containers;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;
  @Context private UriInfo uri;

  @GET
  @Operation(operationId = "listServerContainers", summary = "Containers of one server")
  public ContainerPage list(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @BeanParam ContainerListParameters parameters) {
    return EntityTags.answer(
        containers.list(ServerPath.read(server), parameters.query(), parameters.page()),
        request,
        response);
  }

  @POST
  @Operation(
      operationId = "createContainer",
      summary = "Create a container and start it; a missing image is pulled first")
  @APIResponse(
      responseCode = "201",
      description = "The container.",
      content = @Content(schema = @Schema(implementation = ContainerDetail.class)))
  public Response create(
      @Parameter(description = SERVER) @PathParam("server") String server,
      ContainerCreate request) {
    var created = containers.create(ServerPath.read(server), request);
    var location = uri.getAbsolutePathBuilder().path(created.summary().id()).build();
    return Response.created(location).entity(created).build();
  }

  @POST
  @Path("/verdict")
  @Operation(
      operationId = "judgeContainer",
      summary = "What the policy says to a container, with every broken rule; nothing is made")
  public PolicyVerdict verdict(
      @Parameter(description = SERVER) @PathParam("server") String server,
      ContainerCreate request) {
    return containers.verdict(ServerPath.read(server), request);
  }

  @GET
  @Path("/{container}")
  @Operation(operationId = "getContainer", summary = "A container with its configuration")
  public ContainerDetail detail(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container) {
    return containers.detail(ServerPath.read(server), new ContainerRef(container));
  }

  @GET
  @Path("/{container}/inspect")
  @Operation(operationId = "inspectContainer", summary = "What the engine itself answers")
  @APIResponse(
      responseCode = "200",
      description = "JSON of the Docker API; values of variables are masked without secret.view.",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public JsonNode inspect(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container) {
    return containers.inspect(ServerPath.read(server), new ContainerRef(container));
  }

  @GET
  @Path("/{container}/top")
  @Operation(operationId = "getContainerProcesses", summary = "The processes of a container")
  public ContainerProcesses processes(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container) {
    return containers.processes(ServerPath.read(server), new ContainerRef(container));
  }

  @GET
  @Path("/{container}/changes")
  @Operation(
      operationId = "getContainerChanges",
      summary = "How a container's files differ from its image")
  public ContainerChanges changes(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container) {
    return containers.changes(ServerPath.read(server), new ContainerRef(container));
  }

  @POST
  @Path("/{container}/start")
  @Operation(operationId = "startContainer", summary = "Start a container")
  @APIResponse(responseCode = "204", description = "It runs, or ran already.")
  public void start(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container) {
    containers.start(ServerPath.read(server), new ContainerRef(container));
  }

  @POST
  @Path("/{container}/stop")
  @Operation(operationId = "stopContainer", summary = "Stop a container")
  @APIResponse(responseCode = "204", description = "It does not run.")
  public void stop(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container,
      @Parameter(description = GRACE, schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("timeout")
          @Nullable String timeout) {
    containers.stop(ServerPath.read(server), new ContainerRef(container), grace(timeout));
  }

  @POST
  @Path("/{container}/restart")
  @Operation(operationId = "restartContainer", summary = "Stop a container and start it again")
  @APIResponse(responseCode = "204", description = "It runs again.")
  public void restart(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container,
      @Parameter(description = GRACE, schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("timeout")
          @Nullable String timeout) {
    containers.restart(ServerPath.read(server), new ContainerRef(container), grace(timeout));
  }

  @POST
  @Path("/{container}/kill")
  @Operation(operationId = "killContainer", summary = "Send a signal to a container")
  @APIResponse(responseCode = "204", description = "The signal was sent.")
  public void kill(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container,
      @Parameter(
              description = "Name or number of the signal.",
              schema = @Schema(type = SchemaType.STRING, defaultValue = "SIGKILL"))
          @QueryParam("signal")
          @Nullable String signal) {
    containers.kill(ServerPath.read(server), new ContainerRef(container), Signal.of(signal));
  }

  @POST
  @Path("/{container}/pause")
  @Operation(operationId = "pauseContainer", summary = "Freeze the processes of a container")
  @APIResponse(responseCode = "204", description = "They stand still.")
  public void pause(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container) {
    containers.pause(ServerPath.read(server), new ContainerRef(container));
  }

  @POST
  @Path("/{container}/unpause")
  @Operation(operationId = "unpauseContainer", summary = "Let a paused container go on")
  @APIResponse(responseCode = "204", description = "It goes on.")
  public void unpause(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container) {
    containers.unpause(ServerPath.read(server), new ContainerRef(container));
  }

  @POST
  @Path("/{container}/rename")
  @Operation(operationId = "renameContainer", summary = "Give a container another name")
  @APIResponse(responseCode = "204", description = "It has the name.")
  public void rename(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container,
      ContainerRename request) {
    containers.rename(ServerPath.read(server), new ContainerRef(container), request);
  }

  @DELETE
  @Path("/{container}")
  @Operation(operationId = "removeContainer", summary = "Remove a container")
  @APIResponse(responseCode = "204", description = "It is gone.")
  public void remove(
      @Parameter(description = SERVER) @PathParam("server") String server,
      @Parameter(description = CONTAINER) @PathParam("container") String container,
      @Parameter(
              description = "Also while it runs.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("force")
          @Nullable String force,
      @Parameter(
              description = "Also its anonymous volumes and their data.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("volumes")
          @Nullable String volumes) {
    containers.remove(
        ServerPath.read(server),
        new ContainerRef(container),
        QueryFlags.read("force", force),
        QueryFlags.read("volumes", volumes));
  }

  private static StopGrace grace(@Nullable String timeout) {
    return timeout == null
        ? StopGrace.OWN
        : StopGrace.ofSeconds(
            QueryNumbers.read("timeout", timeout, 0, 0, StopGrace.LONGEST_SECONDS));
  }
}
