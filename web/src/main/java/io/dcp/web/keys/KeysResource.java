package io.dcp.web.keys;

import io.dcp.api.keys.KeyStatus;
import io.dcp.keys.boundary.Keys;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that seal secrets in the database. */
@Path("/settings/keys")
@Tag(name = "settings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class KeysResource {
  @Inject private Keys keys;

  @GET
  @Operation(
      operationId = "getKeys",
      summary = "What each key seals, and how far a change has come; never a key")
  public KeyStatus status() {
    return keys.status();
  }

  @POST
  @Path("/rotate")
  @Operation(
      operationId = "rotateKeys",
      summary = "Make a new key and seal every secret by it",
      description =
          "The new key seals at once; what others sealed follows in the background, also after a restart, and can be read all the while. GET /settings/keys tells how far it is.")
  @APIResponse(
      responseCode = "202",
      description = "It has begun.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = KeyStatus.class)))
  public Response rotate() {
    return Response.accepted(keys.rotate()).build();
  }
}
