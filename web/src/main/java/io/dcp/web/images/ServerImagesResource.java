package io.dcp.web.images;

import io.dcp.api.images.ImagePage;
import io.dcp.images.boundary.Images;
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

/** Images of one server. */
@Path("/servers/{server}/images")
@Tag(name = "images")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServerImagesResource {
  @Inject private Images images;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(operationId = "listServerImages", summary = "Images of one server")
  public ImagePage listOfServer(
      @Parameter(description = "Id of the server.") @PathParam("server") String server,
      @BeanParam ListParameters parameters) {
    return EntityTags.answer(
        images.list(ServerPath.read(server), parameters.text(), parameters.page()),
        request,
        response);
  }
}
