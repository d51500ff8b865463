package io.dcp.platform.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256 in Galois/Counter Mode with a 96-bit nonce and a 128-bit tag (NIST SP 800-38D). */
final class AesGcm {
  static final int NONCE_LENGTH = 12;
  static final int TAG_LENGTH = 16;

  private AesGcm() {}

  static byte[] encrypt(SecretKey key, byte[] nonce, byte[] plain, byte[] associatedData) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, key, nonce, associatedData).doFinal(plain);
    } catch (GeneralSecurityException brokenJdk) {
      throw new IllegalStateException("AES-GCM failed to encrypt.", brokenJdk);
    }
  }

  /**
   * Decrypts and verifies.
   *
   * @throws UnreadableSecretException when key, nonce, text or associated data do not belong
   *     together
   */
  static byte[] decrypt(SecretKey key, byte[] nonce, byte[] sealed, byte[] associatedData) {
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, associatedData).doFinal(sealed);
    } catch (GeneralSecurityException refused) {
      throw new UnreadableSecretException(
          "The secret was sealed for another place or was changed.", refused);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] associatedData)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, nonce));
    cipher.updateAAD(associatedData);
    return cipher;
  }
}
