package io.dcp.web.identity;

import io.dcp.identity.boundary.KeyRotation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The keys that sign access tokens. */
@Path("/auth/signing-keys")
@Tag(name = "auth")
@RequestScoped
public class SigningKeysResource {
  @Inject private KeyRotation rotation;

  @POST
  @Operation(
      operationId = "rotateSigningKey",
      summary = "Sign access tokens with a new key from now on; nobody is signed out")
  @APIResponse(responseCode = "204", description = "The new key is in /auth/jwks.")
  public void rotate() {
    rotation.rotate();
  }
}
