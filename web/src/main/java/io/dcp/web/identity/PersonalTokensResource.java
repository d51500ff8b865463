package io.dcp.web.identity;

import io.dcp.api.common.Page;
import io.dcp.api.identity.PersonalToken;
import io.dcp.api.identity.PersonalTokenCreate;
import io.dcp.api.identity.PersonalTokenCreated;
import io.dcp.identity.boundary.OwnTokens;
import io.dcp.web.query.ListParameters;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's personal access tokens. */
@Path("/auth/tokens")
@Tag(name = "auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class PersonalTokensResource {
  @Inject private OwnTokens tokens;

  @GET
  @Operation(operationId = "listTokens", summary = "The own personal access tokens, without text")
  public Page<PersonalToken> list(@BeanParam ListParameters parameters) {
    return tokens.list(parameters.page());
  }

  @POST
  @Operation(
      operationId = "createToken",
      summary = "Make a personal access token",
      description =
          "It may do what its owner may do at that moment, cut to actions and servers. It cannot be used for tokens,"
              + " passwords, second factors and sessions.")
  @APIResponse(
      responseCode = "201",
      description = "The token, with its text this once.",
      content = @Content(schema = @Schema(implementation = PersonalTokenCreated.class)))
  public Response create(PersonalTokenCreate request) {
    return Response.status(Response.Status.CREATED).entity(tokens.create(request)).build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "revokeToken", summary = "Revoke one of the own tokens")
  @APIResponse(responseCode = "204", description = "The token opens nothing any more.")
  public void revoke(@PathParam("id") String id) {
    tokens.revoke(id);
  }
}
