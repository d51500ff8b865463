package io.dcp.web.access;

import io.dcp.access.boundary.RoleGrants;
import io.dcp.api.access.Grant;
import io.dcp.api.access.GrantCreate;
import io.dcp.api.common.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has which role where, for those who may manage users. */
@Path("/grants")
@Tag(name = "access")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class GrantsResource {
  @Inject private RoleGrants grants;
  @Context private UriInfo uri;

  @GET
  @Operation(operationId = "listGrants", summary = "Grants, sorted by subject, role or created")
  public Page<Grant> list(@BeanParam GrantListParameters parameters) {
    return grants.list(parameters.query(), parameters.page());
  }

  @POST
  @Operation(
      operationId = "createGrant",
      summary = "Give a role to a user or group; nobody gives more than he has")
  @APIResponse(
      responseCode = "201",
      description = "The grant, which holds from the next request on.",
      content = @Content(schema = @Schema(implementation = Grant.class)))
  public Response create(GrantCreate request) {
    var grant = grants.give(request);
    var location = uri.getAbsolutePathBuilder().path(grant.id().toString()).build();
    return Response.created(location).entity(grant).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteGrant", summary = "Take a role away")
  @APIResponse(responseCode = "204", description = "The grant is gone.")
  public void delete(@PathParam("id") String id) {
    grants.take(id);
  }
}
