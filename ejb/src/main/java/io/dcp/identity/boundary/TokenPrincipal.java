package io.dcp.identity.boundary;

import io.dcp.identity.control.VerifiedToken;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerPrincipal;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The signed-in user as MicroProfile JWT shows it. */
public final class TokenPrincipal implements JsonWebToken, CallerPrincipal {
  private final VerifiedToken token;
  private final boolean mustChangePassword;

  TokenPrincipal(VerifiedToken token, boolean mustChangePassword) {
    this.token = token;
    this.mustChangePassword = mustChangePassword;
  }

  @Override
  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  @Override
  public Caller caller() {
    return token.caller();
  }

  @Override
  public String getName() {
    return token.caller().username();
  }

  @Override
  public Set<String> getClaimNames() {
    return token.claims().keySet();
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // the interface leaves the type to the caller
  public <T> @Nullable T getClaim(String claimName) {
    return (T) token.claims().get(claimName);
  }
}
