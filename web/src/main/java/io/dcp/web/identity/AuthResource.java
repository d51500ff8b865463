package io.dcp.web.identity;

import io.dcp.api.identity.LoginRequest;
import io.dcp.api.identity.LoginResponse;
import io.dcp.api.identity.Me;
import io.dcp.api.identity.PasswordChange;
import io.dcp.api.identity.ProfileUpdate;
import io.dcp.identity.boundary.AccessTokens;
import io.dcp.identity.boundary.OwnAccount;
import io.dcp.identity.boundary.SignIn;
import io.dcp.identity.boundary.SignedIn;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sessions and the own account. */
@Path("/auth")
@Tag(name = "auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuthResource {
  @Inject private SignIn signIn;
  @Inject private OwnAccount account;
  @Inject private AccessTokens tokens;
  @Context private HttpServletRequest request;

  @POST
  @Path("/login")
  @SecurityRequirements
  @Operation(
      operationId = "login",
      summary = "Sign in; the refresh token comes as an HttpOnly cookie",
      description =
          "401 OTP_REQUIRED: the password is right, the account has a second factor, and otp is missing."
              + " 401 OTP_WRONG: the code is wrong or was used before.")
  @APIResponse(
      responseCode = "200",
      description = "The session has begun.",
      content = @Content(schema = @Schema(implementation = LoginResponse.class)))
  public Response login(LoginRequest credentials) {
    return answer(signIn.login(credentials));
  }

  @POST
  @Path("/refresh")
  @SecurityRequirements
  @Operation(operationId = "refresh", summary = "Go on with the session of the refresh cookie")
  @APIResponse(
      responseCode = "200",
      description = "A new access token; the cookie is renewed.",
      content = @Content(schema = @Schema(implementation = LoginResponse.class)))
  public Response refresh(
      @Parameter(hidden = true) @CookieParam(RefreshCookie.NAME) @Nullable String refreshToken) {
    if (refreshToken == null) {
      throw new DomainException(
          ErrorCode.SESSION_ENDED, "There is no session to go on with; sign in.");
    }
    return answer(signIn.refresh(refreshToken));
  }

  @POST
  @Path("/logout")
  @SecurityRequirements
  @Operation(operationId = "logout", summary = "End the session of the refresh cookie")
  @APIResponse(responseCode = "204", description = "No session is left.")
  public Response logout(
      @Parameter(hidden = true) @CookieParam(RefreshCookie.NAME) @Nullable String refreshToken) {
    if (refreshToken != null) {
      signIn.logout(refreshToken);
    }
    return Response.noContent().cookie(RefreshCookie.forgotten(request)).build();
  }

  @GET
  @Path("/me")
  @Operation(operationId = "getMe", summary = "The signed-in user and what this user may do")
  @APIResponse(
      responseCode = "200",
      description = "The signed-in user.",
      content = @Content(schema = @Schema(implementation = Me.class)))
  public Me me() {
    return account.me();
  }

  @PUT
  @Path("/me")
  @Operation(operationId = "updateMe", summary = "Change the own display name and e-mail address")
  @APIResponse(
      responseCode = "200",
      description = "The signed-in user as it is now.",
      content = @Content(schema = @Schema(implementation = Me.class)))
  public Me describe(ProfileUpdate update) {
    return account.describe(update);
  }

  @PUT
  @Path("/me/password")
  @Operation(
      operationId = "changePassword",
      summary = "Change the own password; other sessions end")
  @APIResponse(responseCode = "204", description = "The password is changed.")
  public void changePassword(PasswordChange change) {
    account.changePassword(change);
  }

  @GET
  @Path("/jwks")
  @SecurityRequirements
  @Operation(operationId = "getJwks", summary = "The public keys of access tokens (RFC 7517)")
  @APIResponse(
      responseCode = "200",
      description = "A JSON Web Key Set.",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  public Map<String, Object> jwks() {
    return tokens.publicKeys();
  }

  private Response answer(SignedIn session) {
    return Response.ok(session.response())
        .cookie(RefreshCookie.of(session.refreshToken(), session.refreshLifetime(), request))
        .build();
  }
}
