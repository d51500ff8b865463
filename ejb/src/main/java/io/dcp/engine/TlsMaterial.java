package io.dcp.engine;

import org.jspecify.annotations.Nullable;

/**
 * What a TLS connection to an engine needs, as PEM text.
 *
 * @param ca certificates that may sign the engine's; the platform's own trust when null
 * @param cert the client certificate with its chain; none is shown when null
 * @param key the client certificate's key: PKCS#8, PKCS#1 or SEC1, not encrypted
 * @param skipVerify true accepts any engine certificate
 */
public record TlsMaterial(
    @Nullable String ca, @Nullable String cert, @Nullable String key, boolean skipVerify) {

  @Override
  public String toString() {
    return "TlsMaterial[redacted]";
  }
}
