package io.dcp.web.policies;

import io.dcp.api.policies.Policy;
import io.dcp.api.policies.PolicyWrite;
import io.dcp.policies.boundary.Policies;
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

/** What holds on one server. */
@Path("/servers/{server}/policy")
@Tag(name = "policies")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServerPolicyResource {
  private static final String SERVER = "Id of the server.";

  @Inject private Policies policies;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(
      operationId = "getServerPolicy",
      summary = "What holds on a server, and who decided so, with its version as ETag")
  public Policy get(@Parameter(description = SERVER) @PathParam("server") String server) {
    return Editions.answer(policies.of(ServerPath.read(server)), response);
  }

  @PUT
  @Operation(
      operationId = "replaceServerPolicy",
      summary = "Decide for one server; for rules that are left out holds what holds everywhere")
  @Parameter(ref = Editions.IF_MATCH)
  public Policy replace(
      @Parameter(description = SERVER) @PathParam("server") String server, PolicyWrite policy) {
    return Editions.answer(
        policies.change(ServerPath.read(server), Editions.expected(request), policy), response);
  }
}
