package io.dcp.platform.security;

import java.security.Principal;

/** A signed-in user as the server's security context holds it. */
public interface CallerPrincipal extends Principal {

  /** Who it is, as the boundaries want to know. */
  Caller caller();

  /** Whether the user must choose another password before anything else. */
  boolean mustChangePassword();
}
