package io.dcp.engine.docker;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;

/**
 * Tells whether a private and a public key are one pair. The JDK's key managers do not: a foreign
 * key would show only as a handshake that the engine breaks off.
 */
final class KeyPairs {
  private static final byte[] PROBE = "any text".getBytes(StandardCharsets.US_ASCII);

  private KeyPairs() {}

  /**
   * Signs with one and verifies with the other.
   *
   * @throws GeneralSecurityException for a kind of key that cannot sign
   */
  static boolean match(PrivateKey privateKey, PublicKey publicKey) throws GeneralSecurityException {
    var signature = Signature.getInstance(algorithmFor(privateKey));
    signature.initSign(privateKey);
    signature.update(PROBE);
    var signed = signature.sign();
    try {
      signature.initVerify(publicKey);
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (InvalidKeyException | SignatureException ofAnotherKind) {
      return false;
    }
  }

  private static String algorithmFor(PrivateKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }
}
