package io.dcp.web.networks;

import io.dcp.api.networks.NetworkPage;
import io.dcp.networks.boundary.Networks;
import io.dcp.web.query.EntityTags;
import io.dcp.web.query.ListParameters;
import io.dcp.web.query.ServerPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Networks of one server. */
@Path("/servers/{server}/networks")
@Tag(name = "networks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServerNetworksResource {
  @Inject private Networks networks;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(operationId = "listServerNetworks", summary = "Networks of one server")
  public NetworkPage listOfServer(
      @Parameter(description = "Id of the server.") @PathParam("server") String server,
      @BeanParam ListParameters parameters) {
    return EntityTags.answer(
        networks.list(ServerPath.read(server), parameters.text(), parameters.page()),
        request,
        response);
  }
}
