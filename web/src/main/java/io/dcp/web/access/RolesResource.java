package io.dcp.web.access;

import io.dcp.access.boundary.Roles;
import io.dcp.api.access.Role;
import io.dcp.api.access.RoleWrite;
import io.dcp.api.common.Page;
import io.dcp.web.query.Editions;
import io.dcp.web.query.ListParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Roles, for those who may manage users. */
@Path("/roles")
@Tag(name = "access")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RolesResource {
  @Inject private Roles roles;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(operationId = "listRoles", summary = "Roles by name, built-in and custom")
  public Page<Role> list(@BeanParam ListParameters parameters) {
    return roles.list(parameters.text(), parameters.page());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRole", summary = "One role, with its version as ETag")
  public Role get(@PathParam("id") String id) {
    return Editions.answer(roles.get(id), response);
  }

  @POST
  @Operation(operationId = "createRole", summary = "Make a role")
  @APIResponse(
      responseCode = "201",
      description = "The role, which nobody has yet.",
      content = @Content(schema = @Schema(implementation = Role.class)))
  public Response create(RoleWrite role) {
    var made = Editions.answer(roles.create(role), response);
    var location = uri.getAbsolutePathBuilder().path(made.id()).build();
    return Response.created(location).entity(made).build();
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "replaceRole",
      summary = "Replace a custom role's name, description and actions, for everybody who has it")
  @Parameter(ref = Editions.IF_MATCH)
  public Role replace(@PathParam("id") String id, RoleWrite role) {
    return Editions.answer(roles.update(id, Editions.expected(request), role), response);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteRole", summary = "Delete a custom role that no grant gives")
  @APIResponse(responseCode = "204", description = "The role is gone.")
  public void delete(@PathParam("id") String id) {
    roles.delete(id);
  }
}
