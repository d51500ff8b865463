package io.dcp.platform.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Derives keys from the master key (HKDF with SHA-256, RFC 5869), one for each purpose: what is
 * sealed for one of them proves nothing for another, and no derived key tells the master key.
 */
@ApplicationScoped
public class MacKeys {
  private static final int LENGTH = 32;

  private MasterKey masterKey;

  protected MacKeys() {}

  @Inject
  public MacKeys(MasterKey masterKey) {
    this.masterKey = masterKey;
  }

  /**
   * The key of a purpose.
   *
   * @param purpose for example {@code audit/chain/v1}
   */
  public MacKey of(String purpose) {
    try {
      var parameters =
          HKDFParameterSpec.ofExtract()
              .addIKM(masterKey.key().getEncoded())
              .thenExpand(("dcp/" + purpose).getBytes(StandardCharsets.UTF_8), LENGTH);
      return new MacKey(
          KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters),
          HexFormat.of().formatHex(masterKey.id()));
    } catch (GeneralSecurityException brokenJdk) {
      throw new IllegalStateException("The JDK lacks HKDF with SHA-256.", brokenJdk);
    }
  }
}
