package io.dcp.identity.control;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that an authenticator shows for 30 s (RFC 6238, with HMAC-SHA-1 as every
 * authenticator supports it). A code of the step before or after passes too, as clocks differ.
 */
final class TimeCodes {
  /** Length of a secret in bytes, as RFC 4226 recommends. */
  static final int SECRET_LENGTH = 20;

  private static final String ISSUER = "Docker Control Platform";
  private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");
  private static final int SKEW = 1;

  private static final TimeBasedOneTimePasswordGenerator GENERATOR =
      new TimeBasedOneTimePasswordGenerator();

  private TimeCodes() {}

  /**
   * Finds the time step whose code this is.
   *
   * @param code as typed; blanks do not count
   * @return empty for every other text
   */
  static OptionalLong step(byte[] secret, String code, Instant now) {
    var typed = code.replace(" ", "");
    if (!DIGITS.matcher(typed).matches()) {
      return OptionalLong.empty();
    }
    var present = now.getEpochSecond() / stepLength().toSeconds();
    var found = OptionalLong.empty();
    for (var step = present - SKEW; step <= present + SKEW; step++) {
      // all are tried, in a time that does not tell which one it was
      if (same(typed, code(secret, step))) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code of a time step. */
  static String code(byte[] secret, long step) {
    try {
      return GENERATOR.generateOneTimePasswordString(
          new SecretKeySpec(secret, GENERATOR.getAlgorithm()),
          Instant.ofEpochSecond(Math.multiplyExact(step, stepLength().toSeconds())));
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException("The JDK refuses a key for HMAC.", impossible);
    }
  }

  static Duration stepLength() {
    return GENERATOR.getTimeStep();
  }

  /** The address that authenticators read from a QR code. */
  static String uri(String username, byte[] secret) {
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=%d"
        .formatted(
            escape(ISSUER),
            escape(username),
            Base32.encode(secret),
            escape(ISSUER),
            stepLength().toSeconds());
  }

  private static String escape(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
  }
}
