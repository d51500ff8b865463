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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Networks of all servers. */
@Path("/networks")
@Tag(name = "networks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class NetworksResource {
  @Inject private Networks networks;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(
      operationId = "listNetworks",
      summary = "Networks of all servers that the caller may see")
  public NetworkPage list(
      @Parameter(description = "Ids of servers, repeated. All when absent.") @QueryParam("server")
          List<String> servers,
      @BeanParam ListParameters parameters) {
    return EntityTags.answer(
        networks.list(ServerPath.readAll(servers), parameters.text(), parameters.page()),
        request,
        response);
  }
}
