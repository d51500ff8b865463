package io.dcp.web.containers;

import io.dcp.api.containers.ContainerPage;
import io.dcp.containers.boundary.Containers;
import io.dcp.web.query.EntityTags;
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

/** Containers on all servers. */
@Path("/containers")
@Tag(name = "containers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ContainersResource {
  @Inject private Containers containers;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(
      operationId = "listContainers",
      summary = "Containers of all servers that the caller may see")
  public ContainerPage list(
      @Parameter(description = "Ids of servers, repeated. All when absent.") @QueryParam("server")
          List<String> servers,
      @BeanParam ContainerListParameters parameters) {
    return EntityTags.answer(
        containers.list(ServerPath.readAll(servers), parameters.query(), parameters.page()),
        request,
        response);
  }
}
