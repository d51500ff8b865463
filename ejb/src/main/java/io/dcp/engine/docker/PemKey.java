package io.dcp.engine.docker;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Reads a private key from PEM text with the JDK alone: PKCS#8 (RFC 5208), PKCS#1 for RSA (RFC
 * 8017, A.1.2) and SEC1 for elliptic curves (RFC 5915). The JDK knows only PKCS#8, so the other two
 * are wrapped into it.
 */
final class PemKey {
  private static final Pattern BLOCK =
      Pattern.compile(
          "-----BEGIN ((?:RSA |EC |ENCRYPTED )?PRIVATE KEY)-----(.*?)-----END \\1-----",
          Pattern.DOTALL);

  /** AlgorithmIdentifier {rsaEncryption, NULL}. */
  private static final byte[] RSA = HexFormat.of().parseHex("300d06092a864886f70d0101010500");

  /** OBJECT IDENTIFIER id-ecPublicKey. */
  private static final byte[] EC_PUBLIC_KEY = HexFormat.of().parseHex("06072a8648ce3d0201");

  private static final byte[] VERSION_0 = {0x02, 0x01, 0x00};
  private static final int SEQUENCE = 0x30;
  private static final int OCTET_STRING = 0x04;
  private static final int PARAMETERS = 0xa0;

  private PemKey() {}

  /**
   * Reads the key; other blocks of the text, for example {@code EC PARAMETERS}, are skipped.
   *
   * @throws GeneralSecurityException when there is none, or it is encrypted or damaged
   */
  static PrivateKey read(String pem) throws GeneralSecurityException {
    var block = BLOCK.matcher(pem);
    if (!block.find()) {
      throw new InvalidKeyException("The key is not a PEM private key.");
    }
    var text = block.group(2);
    if (block.group(1).startsWith("ENCRYPTED") || text.contains("Proc-Type")) {
      throw new InvalidKeyException("The key is encrypted; give it without a passphrase.");
    }
    byte[] der;
    try {
      der = Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException damaged) {
      throw new InvalidKeyException("The key is damaged.", damaged);
    }
    return switch (block.group(1)) {
      case "RSA PRIVATE KEY" -> key("RSA", wrap(RSA, der));
      case "EC PRIVATE KEY" -> key("EC", wrap(der(SEQUENCE, EC_PUBLIC_KEY, curveOf(der)), der));
      default -> anyKey(der);
    };
  }

  private static PrivateKey anyKey(byte[] pkcs8) throws GeneralSecurityException {
    for (var algorithm : new String[] {"RSA", "EC", "EdDSA"}) {
      try {
        return key(algorithm, pkcs8);
      } catch (GeneralSecurityException notThisKind) {
        // the next kind may fit
      }
    }
    throw new InvalidKeyException("The key is damaged or of an unknown kind.");
  }

  private static PrivateKey key(String algorithm, byte[] pkcs8) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
  }

  private static byte[] wrap(byte[] algorithm, byte[] key) {
    return der(SEQUENCE, VERSION_0, algorithm, der(OCTET_STRING, key));
  }

  /**
   * The named curve inside an ECPrivateKey: SEQUENCE { INTEGER 1, OCTET STRING, [0] { OBJECT
   * IDENTIFIER } ...}.
   */
  private static byte[] curveOf(byte[] sec1) throws InvalidKeyException {
    try {
      var at = contentOf(sec1, 0);
      while (at < sec1.length) {
        var content = contentOf(sec1, at);
        var end = content + lengthOf(sec1, at);
        if ((sec1[at] & 0xff) == PARAMETERS) {
          return Arrays.copyOfRange(sec1, content, end);
        }
        at = end;
      }
    } catch (ArrayIndexOutOfBoundsException damaged) {
      throw new InvalidKeyException("The key is damaged.", damaged);
    }
    throw new InvalidKeyException("The elliptic-curve key does not name its curve.");
  }

  private static int contentOf(byte[] der, int at) {
    var first = der[at + 1] & 0xff;
    return at + 2 + (first < 0x80 ? 0 : first & 0x7f);
  }

  private static int lengthOf(byte[] der, int at) throws InvalidKeyException {
    var first = der[at + 1] & 0xff;
    if (first < 0x80) {
      return first;
    }
    var length = 0;
    for (var i = 0; i < (first & 0x7f); i++) {
      length = (length << 8) | (der[at + 2 + i] & 0xff);
    }
    if (length < 0 || length > der.length) {
      throw new InvalidKeyException("The key is damaged.");
    }
    return length;
  }

  private static byte[] der(int tag, byte[]... parts) {
    var content = new ByteArrayOutputStream();
    for (var part : parts) {
      content.writeBytes(part);
    }
    var whole = new ByteArrayOutputStream();
    whole.write(tag);
    if (content.size() < 0x80) {
      whole.write(content.size());
    } else if (content.size() < 0x100) {
      whole.write(0x81);
      whole.write(content.size());
    } else {
      whole.write(0x82);
      whole.write(content.size() >> 8);
      whole.write(content.size());
    }
    whole.writeBytes(content.toByteArray());
    return whole.toByteArray();
  }
}
