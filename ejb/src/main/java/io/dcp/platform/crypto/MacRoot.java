package io.dcp.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the keys of all purposes are derived from (HKDF with SHA-256, RFC 5869), and what a master
 * key leaves behind when it is replaced: it does not tell the master key.
 *
 * @param bytes the pseudorandom key of RFC 5869
 */
record MacRoot(byte[] bytes) {
  private static final String HKDF = "HKDF-SHA256";
  private static final int LENGTH = 32;

  static MacRoot of(MasterKey masterKey) {
    try {
      var extract =
          HKDFParameterSpec.ofExtract().addIKM(masterKey.key().getEncoded()).extractOnly();
      return new MacRoot(KDF.getInstance(HKDF).deriveData(extract));
    } catch (GeneralSecurityException brokenJdk) {
      throw missing(brokenJdk);
    }
  }

  SecretKey derive(String purpose) {
    try {
      var expand =
          HKDFParameterSpec.expandOnly(
              new SecretKeySpec(bytes, "Generic"),
              ("dcp/" + purpose).getBytes(StandardCharsets.UTF_8),
              LENGTH);
      return KDF.getInstance(HKDF).deriveKey("HmacSHA256", expand);
    } catch (GeneralSecurityException brokenJdk) {
      throw missing(brokenJdk);
    }
  }

  private static IllegalStateException missing(GeneralSecurityException brokenJdk) {
    return new IllegalStateException("The JDK lacks HKDF with SHA-256.", brokenJdk);
  }
}
