package io.dcp.web.identity;

import io.dcp.api.common.Page;
import io.dcp.api.identity.PersonalToken;
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
 * A user's personal access tokens, for administrators.
 *
 * <p>A resource of its own, as one for all below {@code /users/{id}} would hide the user itself
 * (JAX-RS 3.1, 3.7.2: the class is chosen by its path alone).
 */
@Path("/users/{id}/tokens")
@Tag(name = "users")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class UserTokensResource {
  @Inject private UserCredentials credentials;

  @GET
  @Operation(operationId = "listUserTokens", summary = "A user's personal access tokens")
  public Page<PersonalToken> tokens(
      @PathParam("id") String id, @BeanParam ListParameters parameters) {
    return credentials.tokens(id, parameters.page());
  }

  @DELETE
  @Path("/{token}")
  @Operation(operationId = "revokeUserToken", summary = "Revoke a user's personal access token")
  @APIResponse(responseCode = "204", description = "The token opens nothing any more.")
  public void revokeToken(@PathParam("id") String id, @PathParam("token") String token) {
    credentials.revokeToken(id, token);
  }
}
