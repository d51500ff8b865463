package io.dcp.engine;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The host key that somebody trusts: a whole key ({@code ssh-ed25519 AAAA...}) or its fingerprint
 * ({@code SHA256:...}).
 *
 * <p>A whole key is the better one: the platform then asks the machine for a key of that very kind,
 * so that a further key of another kind on the machine is no change.
 */
public record HostKeyPin(String text) {
  private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");
  private static final Pattern LINE =
      Pattern.compile("([a-z0-9@.-]{3,64}) ([A-Za-z0-9+/]{20,4000}={0,2})( [^\\r\\n]*)?");

  /** Kinds of keys by the algorithms that prove them, the preferred first; never SHA-1. */
  private static final List<Map.Entry<String, List<String>>> KINDS =
      List.of(
          Map.entry("ssh-ed25519", List.of("ssh-ed25519")),
          Map.entry("ecdsa-sha2-nistp256", List.of("ecdsa-sha2-nistp256")),
          Map.entry("ecdsa-sha2-nistp384", List.of("ecdsa-sha2-nistp384")),
          Map.entry("ecdsa-sha2-nistp521", List.of("ecdsa-sha2-nistp521")),
          Map.entry("ssh-rsa", List.of("rsa-sha2-512", "rsa-sha2-256")));

  /**
   * Reads what somebody gave.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}
   */
  public static HostKeyPin parse(String text) {
    var stripped = text.strip();
    if (FINGERPRINT.matcher(stripped).matches()) {
      return new HostKeyPin(stripped);
    }
    var line = LINE.matcher(stripped);
    if (!line.matches() || KINDS.stream().noneMatch(kind -> kind.getKey().equals(line.group(1)))) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "ssh.hostKey",
          "A host key is a public key such as ssh-ed25519 AAAA..., or a fingerprint SHA256:....");
    }
    return new HostKeyPin(line.group(1) + " " + line.group(2));
  }

  /** The fingerprint of the trusted key. */
  public String fingerprint() {
    return isFingerprint() ? text : new HostKey(text).fingerprint();
  }

  public boolean accepts(HostKey shown) {
    return isFingerprint() ? text.equals(shown.fingerprint()) : text.equals(shown.line());
  }

  /** By which algorithms a machine may prove itself to be the trusted one. */
  public List<String> algorithms() {
    return isFingerprint()
        ? allAlgorithms()
        : KINDS.stream()
            .filter(kind -> text.startsWith(kind.getKey() + " "))
            .flatMap(kind -> kind.getValue().stream())
            .toList();
  }

  /** By which algorithms a machine may prove itself as long as none is trusted. */
  public static List<String> allAlgorithms() {
    return KINDS.stream().flatMap(kind -> kind.getValue().stream()).toList();
  }

  private boolean isFingerprint() {
    return text.startsWith("SHA256:");
  }
}
