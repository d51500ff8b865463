package io.dcp.system;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody's authenticator application, written by RFC 6238 and RFC 4226 alone.
 *
 * @param secret in base 32
 */
record Authenticator(String secret) {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int LENGTH = 20;
  private static final long STEP_MILLIS = 30_000;

  /** What it shows now. */
  String now() {
    return code(0);
  }

  /** What it shows in 30 s: another code, which clocks that differ by a step let pass already. */
  String next() {
    return code(1);
  }

  private String code(int ahead) {
    var step = System.currentTimeMillis() / STEP_MILLIS + ahead;
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key(), "HmacSHA1"));
      var digest = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(step).array()));
      var offset = digest.get(19) & 0xf;
      return "%06d".formatted((digest.getInt(offset) & 0x7fffffff) % 1_000_000);
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private byte[] key() {
    var number =
        secret
            .chars()
            .mapToObj(letter -> BigInteger.valueOf(ALPHABET.indexOf(letter)))
            .reduce(BigInteger.ZERO, (all, next) -> all.shiftLeft(5).or(next));
    var bytes = number.toByteArray();
    var key = new byte[LENGTH];
    var from = Math.max(0, bytes.length - LENGTH);
    var part = Arrays.copyOfRange(bytes, from, bytes.length);
    System.arraycopy(part, 0, key, LENGTH - part.length, part.length);
    return key;
  }
}
