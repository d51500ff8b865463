package io.dcp.web.identity;

import io.dcp.api.common.Page;
import io.dcp.api.identity.Session;
import io.dcp.identity.boundary.UserCredentials;
import io.dcp.web.query.ListParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where a user is signed in, for administrators.
 *
 * <p>A resource of its own, as one for all below {@code /users/{id}} would hide the user itself
 * (JAX-RS 3.1, 3.7.2: the class is chosen by its path alone).
 */
@Path("/users/{id}/sessions")
@Tag(name = "users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UserSessionsResource {
  @Inject private UserCredentials credentials;

  @GET
  @Operation(operationId = "listUserSessions", summary = "Where a user is signed in")
  public Page<Session> sessions(@PathParam("id") String id, @BeanParam ListParameters parameters) {
    return credentials.sessions(id, parameters.page());
  }

  @DELETE
  @Operation(operationId = "endUserSessions", summary = "Sign a user out everywhere")
  @APIResponse(responseCode = "204", description = "The user has no session.")
  public void endSessions(@PathParam("id") String id) {
    credentials.endSessions(id);
  }

  @DELETE
  @Path("/{session}")
  @Operation(operationId = "endUserSession", summary = "End one session of a user")
  @APIResponse(responseCode = "204", description = "The session has ended.")
  public void endSession(@PathParam("id") String id, @PathParam("session") String session) {
    credentials.endSession(id, session);
  }
}
