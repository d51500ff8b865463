package io.dcp.web.recordings;

import io.dcp.api.recordings.RecordingPolicy;
import io.dcp.recordings.boundary.RecordingPolicies;
import io.dcp.web.query.Editions;
import io.dcp.web.query.ServerPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the terminals of a server are recorded. */
@Path("/servers/{server}/recording-policy")
@Tag(name = "recordings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RecordingPolicyResource {
  @Inject private RecordingPolicies policies;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(
      operationId = "getRecordingPolicy",
      summary = "Whether terminals on a server are recorded, with its version as ETag")
  public RecordingPolicy get(
      @Parameter(description = "Id of the server.") @PathParam("server") String server) {
    return Editions.answer(policies.get(ServerPath.read(server)), response);
  }

  @PUT
  @Operation(
      operationId = "replaceRecordingPolicy",
      summary = "Choose whether terminals that open from now on are recorded")
  @Parameter(ref = Editions.IF_MATCH)
  public RecordingPolicy replace(
      @Parameter(description = "Id of the server.") @PathParam("server") String server,
      RecordingPolicy policy) {
    return Editions.answer(
        policies.choose(ServerPath.read(server), Editions.expected(request), policy), response);
  }
}
