package io.dcp.api.identity;

/**
 * What an authenticator application needs; shown once.
 *
 * @param secret in base 32, to type it
 * @param uri {@code otpauth://totp/...}, to show it as a QR code
 */
public record SecondFactorSecret(String secret, String uri) {

  /** Without the secret: a record's text may reach a log. */
  @Override
  public String toString() {
    return "SecondFactorSecret[]";
  }
}
