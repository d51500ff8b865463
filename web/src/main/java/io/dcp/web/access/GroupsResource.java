package io.dcp.web.access;

import io.dcp.access.boundary.Groups;
import io.dcp.api.access.Group;
import io.dcp.api.access.GroupWrite;
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

/** Groups of users, for those who may manage users. */
@Path("/groups")
@Tag(name = "access")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class GroupsResource {
  @Inject private Groups groups;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

  @GET
  @Operation(operationId = "listGroups", summary = "Groups by name")
  public Page<Group> list(@BeanParam ListParameters parameters) {
    return groups.list(parameters.text(), parameters.page());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getGroup", summary = "One group, with its version as ETag")
  public Group get(@PathParam("id") String id) {
    return Editions.answer(groups.get(id), response);
  }

  @POST
  @Operation(operationId = "createGroup", summary = "Make a group")
  @APIResponse(
      responseCode = "201",
      description = "The group, which has no grants yet.",
      content = @Content(schema = @Schema(implementation = Group.class)))
  public Response create(GroupWrite group) {
    var made = Editions.answer(groups.create(group), response);
    var location = uri.getAbsolutePathBuilder().path(made.id().toString()).build();
    return Response.created(location).entity(made).build();
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "replaceGroup",
      summary = "Replace a group's name, description and members; who comes gets its grants")
  @Parameter(ref = Editions.IF_MATCH)
  public Group replace(@PathParam("id") String id, GroupWrite group) {
    return Editions.answer(groups.update(id, Editions.expected(request), group), response);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteGroup",
      summary = "Delete a group with its grants; its members stay users")
  @APIResponse(responseCode = "204", description = "The group is gone.")
  public void delete(@PathParam("id") String id) {
    groups.delete(id);
  }
}
