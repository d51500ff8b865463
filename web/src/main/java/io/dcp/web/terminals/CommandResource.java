package io.dcp.web.terminals;

import io.dcp.api.terminals.CommandRequest;
import io.dcp.api.terminals.CommandResult;
import io.dcp.platform.security.ContainerRef;
import io.dcp.terminals.boundary.Commands;
import io.dcp.terminals.boundary.OneCommand;
import io.dcp.web.query.ServerPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Single commands inside a container. */
@Path("/servers/{server}/containers/{container}/exec")
@Tag(name = "containers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class CommandResource {
  @Inject private Commands commands;

  @POST
  @Operation(
      operationId = "runCommand",
      summary = "Run a command inside a container and wait for its end")
  public CommandResult run(
      @Parameter(description = "Id of the server.") @PathParam("server") String server,
      @Parameter(description = "Id, name, or unambiguous beginning of an id.")
          @PathParam("container")
          String container,
      CommandRequest request) {
    return commands.run(
        ServerPath.read(server), new ContainerRef(container), new OneCommand(container, request));
  }
}
