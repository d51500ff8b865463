package io.dcp.web.volumes;

import io.dcp.api.volumes.VolumePage;
import io.dcp.volumes.boundary.Volumes;
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

/** Volumes of all servers. */
@Path("/volumes")
@Tag(name = "volumes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class VolumesResource {
  @Inject private Volumes volumes;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(
      operationId = "listVolumes",
      summary = "Volumes of all servers that the caller may see")
  public VolumePage list(
      @Parameter(description = "Ids of servers, repeated. All when absent.") @QueryParam("server")
          List<String> servers,
      @BeanParam ListParameters parameters) {
    return EntityTags.answer(
        volumes.list(ServerPath.readAll(servers), parameters.text(), parameters.page()),
        request,
        response);
  }
}
