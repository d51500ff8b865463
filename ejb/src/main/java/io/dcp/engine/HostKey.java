package io.dcp.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The public key by which a machine proves over SSH who it is.
 *
 * @param line as in a {@code known_hosts} file without the host: {@code ssh-ed25519 AAAA...}
 */
public record HostKey(String line) {
  private static final int LENGTH_OF_LENGTH = 4;

  /** Reads the form that travels (RFC 4253, 6.6), which begins with the kind of key. */
  public static HostKey of(byte[] wireForm) {
    var length = Math.clamp((long) wireForm[3], 0, wireForm.length - LENGTH_OF_LENGTH);
    var type = new String(wireForm, LENGTH_OF_LENGTH, length, StandardCharsets.US_ASCII);
    return new HostKey(type + " " + Base64.getEncoder().encodeToString(wireForm));
  }

  /** The kind, for example {@code ssh-ed25519}. */
  public String type() {
    return line.substring(0, line.indexOf(' '));
  }

  /** As {@code ssh-keygen -lf} shows it: {@code SHA256:...}. */
  public String fingerprint() {
    var bytes = Base64.getDecoder().decode(line.substring(line.indexOf(' ') + 1));
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether both are the same key. */
  public boolean isSame(@Nullable HostKey other) {
    return other != null && other.line.equals(line);
  }
}
