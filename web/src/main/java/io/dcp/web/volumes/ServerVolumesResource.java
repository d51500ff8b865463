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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Volumes of one server. */
@Path("/servers/{server}/volumes")
@Tag(name = "volumes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServerVolumesResource {
  @Inject private Volumes volumes;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(operationId = "listServerVolumes", summary = "Volumes of one server")
  public VolumePage listOfServer(
      @Parameter(description = "Id of the server.") @PathParam("server") String server,
      @BeanParam ListParameters parameters) {
    return EntityTags.answer(
        volumes.list(ServerPath.read(server), parameters.text(), parameters.page()),
        request,
        response);
  }
}
