package io.dcp.web.identity;

import io.dcp.api.common.Page;
import io.dcp.api.identity.Session;
import io.dcp.identity.boundary.OwnSessions;
import io.dcp.web.query.ListParameters;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the caller is signed in. */
@Path("/auth/sessions")
@Tag(name = "auth")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SessionsResource {
  @Inject private OwnSessions sessions;
  @Context private HttpServletRequest request;

  @GET
  @Operation(operationId = "listSessions", summary = "The own sessions, the one used last first")
  public Page<Session> list(@BeanParam ListParameters parameters) {
    return sessions.list(parameters.page());
  }

  @DELETE
  @Operation(operationId = "signOutEverywhere", summary = "End all own sessions, this one too")
  @APIResponse(responseCode = "204", description = "No session is left.")
  public Response endAll() {
    sessions.endAll();
    return Response.noContent().cookie(RefreshCookie.forgotten(request)).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "endSession", summary = "End one of the own sessions")
  @APIResponse(responseCode = "204", description = "The session has ended.")
  public void end(@PathParam("id") String id) {
    sessions.end(id);
  }
}
