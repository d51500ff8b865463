package io.dcp.web.identity;

import io.dcp.api.common.Page;
import io.dcp.api.identity.User;
import io.dcp.api.identity.UserCreate;
import io.dcp.identity.boundary.Users;
import io.dcp.web.query.ListParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** Users, for administrators. */
@Path("/users")
@Tag(name = "users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UsersResource {
  @Inject private Users users;
  @Context private UriInfo uri;

  @GET
  @Operation(operationId = "listUsers", summary = "Users by name")
  public Page<User> list(@BeanParam ListParameters parameters) {
    return users.list(parameters.text(), parameters.page());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getUser", summary = "One user")
  @APIResponse(
      responseCode = "200",
      description = "The user.",
      content = @Content(schema = @Schema(implementation = User.class)))
  public User get(@PathParam("id") String id) {
    return users.get(id);
  }

  @POST
  @Operation(operationId = "createUser", summary = "Create a user, with roles at scope all")
  @APIResponse(
      responseCode = "201",
      description = "The user, who can sign in now.",
      content = @Content(schema = @Schema(implementation = User.class)))
  public Response create(UserCreate request) {
    var user = users.create(request);
    var location = uri.getAbsolutePathBuilder().path(user.id().toString()).build();
    return Response.created(location).entity(user).build();
  }
}
