package io.dcp.api.servers;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a try to connect to an engine found, step by step; nothing was changed or kept.
 *
 * @param ok whether every step succeeded
 * @param steps in their order, up to the first that failed
 * @param certificate that the engine showed over TLS, trusted or not
 * @param hostKey that the machine showed over SSH, trusted or not
 */
public record ConnectionTest(
    boolean ok,
    List<Step> steps,
    @Schema(nullable = true) @Nullable Certificate certificate,
    @Schema(nullable = true) @Nullable ShownHostKey hostKey) {

  /**
   * One step.
   *
   * @param name {@code resolve}, {@code connect}, {@code tls}, {@code ssh}, {@code ping}, {@code
   *     version} or {@code permissions}
   * @param detail one sentence or value: what was found, or why it failed
   * @param ms how long it took, in milliseconds
   */
  public record Step(String name, boolean ok, String detail, double ms) {}

  /**
   * An engine's certificate.
   *
   * @param subject whom it is for, for example {@code CN=docker1}
   * @param names for which it is valid beyond the subject
   * @param expired whether it was out of date when it was shown
   */
  public record Certificate(
      String subject,
      String issuer,
      List<String> names,
      Instant validFrom,
      Instant validUntil,
      boolean expired) {}

  /**
   * A machine's SSH host key.
   *
   * @param type for example {@code ssh-ed25519}
   * @param fingerprint as {@code ssh-keygen -lf} shows it: {@code SHA256:...}
   * @param key the whole public key, to be sent as {@code ssh.hostKey} by who trusts it
   * @param trusted whether it is the one that the request trusts
   */
  public record ShownHostKey(String type, String fingerprint, String key, boolean trusted) {}
}
