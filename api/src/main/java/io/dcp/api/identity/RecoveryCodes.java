package io.dcp.api.identity;

import java.util.List;

/**
 * Codes for the day when the authenticator is lost; shown once.
 *
 * @param recoveryCodes each signs in once, in place of the six digits
 */
public record RecoveryCodes(List<String> recoveryCodes) {

  /** Without the codes: a record's text may reach a log. */
  @Override
  public String toString() {
    return "RecoveryCodes[]";
  }
}
