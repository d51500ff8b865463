package io.dcp.identity.boundary;

import io.dcp.platform.security.Caller;
import io.dcp.platform.security.CallerPrincipal;

/** The owner of a personal access token, as the server's security context holds it. */
record PersonalPrincipal(Caller caller, boolean mustChangePassword) implements CallerPrincipal {
  @Override
  public String getName() {
    return caller.username();
  }
}
