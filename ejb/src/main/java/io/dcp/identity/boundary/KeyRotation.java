package io.dcp.identity.boundary;

import io.dcp.identity.control.SigningKeys;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Replaces the key that signs access tokens before its time. */
@ApplicationScoped
public class KeyRotation {
  private SigningKeys keys;
  private CurrentCaller current;

  protected KeyRotation() {}

  @Inject
  public KeyRotation(SigningKeys keys, CurrentCaller current) {
    this.keys = keys;
    this.current = current;
  }

  /** Signs with a new key from now on; nobody is signed out. */
  @Requires(Action.USER_MANAGE)
  @Audited("signing-key.rotate")
  public void rotate() {
    current.inPerson();
    keys.rotate();
  }
}
