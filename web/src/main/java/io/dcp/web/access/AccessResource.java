package io.dcp.web.access;

import io.dcp.access.boundary.AccessQuestion;
import io.dcp.access.boundary.AccessQuestions;
import io.dcp.api.access.ActionInfo;
import io.dcp.api.access.CanI;
import io.dcp.api.identity.Me;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who may do what where, and why. */
@Path("/access")
@Tag(name = "access")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AccessResource {
  @Inject private AccessQuestions questions;

  @GET
  @Path("/actions")
  @Operation(operationId = "listActions", summary = "Everything that a role can allow")
  public List<ActionInfo> actions() {
    return questions.actions();
  }

  @GET
  @Path("/can-i")
  @Operation(
      operationId = "canI",
      summary = "Whether somebody may do something, by which grants, or what is missing")
  public CanI canI(
      @Parameter(description = "For example container.view.", required = true) @QueryParam("action")
          @Nullable String action,
      @Parameter(description = "Id of a server; anywhere when absent.") @QueryParam("server")
          @Nullable String server,
      @Parameter(description = "A container of that server.") @QueryParam("container")
          @Nullable String container,
      @Parameter(description = "Id of a user, which needs user.manage; oneself when absent.")
          @QueryParam("user")
          @Nullable String user) {
    return questions.canI(
        new AccessQuestion(
            action,
            Optional.ofNullable(server),
            Optional.ofNullable(container),
            Optional.ofNullable(user)));
  }

  @GET
  @Path("/permissions")
  @Operation(operationId = "listPermissions", summary = "Everything that a user may do")
  public List<Me.Permission> permissions(
      @Parameter(description = "Id of a user.", required = true) @QueryParam("user")
          @Nullable String user) {
    return questions.permissions(Optional.ofNullable(user).orElse(""));
  }
}
