package io.dcp.web.identity;

import io.dcp.api.identity.SetupRequest;
import io.dcp.api.identity.SetupStatus;
import io.dcp.api.identity.User;
import io.dcp.identity.boundary.Setup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first administrator. */
@Path("/setup")
@Tag(name = "setup")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SetupResource {
  @Inject private Setup setup;

  @GET
  @SecurityRequirements
  @Operation(
      operationId = "getSetup",
      summary = "Whether the platform waits for its first administrator")
  @APIResponse(
      responseCode = "200",
      description = "The state of the set-up.",
      content = @Content(schema = @Schema(implementation = SetupStatus.class)))
  public SetupStatus status() {
    return setup.status();
  }

  @POST
  @SecurityRequirements
  @Operation(
      operationId = "setUp",
      summary = "Create the first administrator with the one-time token")
  @APIResponse(
      responseCode = "201",
      description = "The administrator, who can sign in now.",
      content = @Content(schema = @Schema(implementation = User.class)))
  public Response complete(SetupRequest request) {
    return Response.status(Response.Status.CREATED).entity(setup.complete(request)).build();
  }
}
