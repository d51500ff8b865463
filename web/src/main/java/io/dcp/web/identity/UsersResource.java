package io.dcp.web.identity;

import io.dcp.api.common.Page;
import io.dcp.api.identity.PasswordReset;
import io.dcp.api.identity.User;
import io.dcp.api.identity.UserCreate;
import io.dcp.api.identity.UserUpdate;
import io.dcp.identity.boundary.UserCredentials;
import io.dcp.identity.boundary.Users;
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

/** Users, for administrators. */
@Path("/users")
@Tag(name = "users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UsersResource {
  @Inject private Users users;
  @Inject private UserCredentials credentials;
  @Context private UriInfo uri;
  @Context private HttpServletRequest request;
  @Context private HttpServletResponse response;

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
    return Editions.answer(users.get(id), response);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "updateUser",
      summary = "Replace what can be changed of a user; who is disabled is signed out everywhere")
  @Parameter(ref = Editions.IF_MATCH)
  @APIResponse(
      responseCode = "200",
      description = "The user as it is now.",
      content = @Content(schema = @Schema(implementation = User.class)))
  public User update(@PathParam("id") String id, UserUpdate update) {
    return Editions.answer(users.update(id, update, Editions.expected(request)), response);
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteUser", summary = "Delete a user with sessions, tokens and grants")
  @APIResponse(responseCode = "204", description = "The user is gone.")
  public void delete(@PathParam("id") String id) {
    users.delete(id);
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

  @PUT
  @Path("/{id}/password")
  @Operation(
      operationId = "resetPassword",
      summary = "Give a user another password; all sessions of the user end")
  @APIResponse(responseCode = "204", description = "The password is changed.")
  public void resetPassword(@PathParam("id") String id, PasswordReset reset) {
    credentials.resetPassword(id, reset);
  }

  @DELETE
  @Path("/{id}/totp")
  @Operation(operationId = "resetSecondFactor", summary = "Switch a user's second factor off")
  @APIResponse(responseCode = "204", description = "The user's sign-ins need no code.")
  public void resetSecondFactor(@PathParam("id") String id) {
    credentials.resetSecondFactor(id);
  }
}
