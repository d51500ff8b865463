package io.dcp.web.identity;

import io.dcp.api.identity.PasswordProof;
import io.dcp.api.identity.RecoveryCodes;
import io.dcp.api.identity.SecondFactorCode;
import io.dcp.api.identity.SecondFactorSecret;
import io.dcp.identity.boundary.OwnSecondFactor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's second factor (RFC 6238). */
@Path("/auth/me/totp")
@Tag(name = "auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SecondFactorResource {
  @Inject private OwnSecondFactor secondFactor;

  @POST
  @Operation(
      operationId = "beginSecondFactor",
      summary = "Make a secret for an authenticator; it counts from its first code on")
  @APIResponse(
      responseCode = "200",
      description = "The secret, this once.",
      content = @Content(schema = @Schema(implementation = SecondFactorSecret.class)))
  public SecondFactorSecret begin(PasswordProof proof) {
    return secondFactor.begin(proof);
  }

  @POST
  @Path("/confirm")
  @Operation(
      operationId = "confirmSecondFactor",
      summary = "Switch the second factor on by the authenticator's first code",
      description = "400 VALIDATION_FAILED with the field code: the code is wrong.")
  @APIResponse(
      responseCode = "200",
      description = "The recovery codes, this once.",
      content = @Content(schema = @Schema(implementation = RecoveryCodes.class)))
  public RecoveryCodes confirm(SecondFactorCode code) {
    return secondFactor.confirm(code);
  }

  @DELETE
  @Operation(operationId = "removeSecondFactor", summary = "Switch the second factor off")
  @APIResponse(responseCode = "204", description = "Sign-ins need no code.")
  public void remove(PasswordProof proof) {
    secondFactor.remove(proof);
  }
}
