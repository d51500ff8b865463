package io.dcp.api.servers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Registers a Docker engine.
 *
 * @param name 1 to 64 characters, unique; a letter or digit, then also dot, dash, underscore
 * @param endpoint {@code unix:///absolute/path}, {@code tcp://host:port}, or {@code
 *     ssh://host:port/absolute/path} with 22 and the usual socket where they are left out
 * @param tls certificates for {@code tcp://}
 * @param ssh who signs in at {@code ssh://}
 * @param labels free key-value pairs, at most 64
 * @param group a server group, at most 64 characters
 * @param allowPlaintext must be true to register {@code tcp://} without TLS; such a server is open
 *     to everybody who reaches its port
 */
public record ServerCreate(
    @NotNull
        @Pattern(
            regexp = "[a-zA-Z0-9][a-zA-Z0-9._-]{0,63}",
            message =
                "A server's name has 1 to 64 characters: letters, digits, dot, dash and underscore; "
                    + "it begins with a letter or digit.")
        String name,
    @NotBlank @Size(max = 500) String endpoint,
    @Schema(nullable = true) @Valid @Nullable Tls tls,
    @Schema(nullable = true) @Valid @Nullable Ssh ssh,
    @Schema(nullable = true) @Size(max = 64)
        @Nullable Map<@NotNull @Size(max = 128) String, @NotNull @Size(max = 256) String> labels,
    @Schema(nullable = true) @Size(max = 64) @Nullable String group,
    @Schema(nullable = true) @Nullable Boolean allowPlaintext) {

  /** The name for the audit record, with what weakens the connection: no TLS, no verification. */
  public String auditName() {
    if (Boolean.TRUE.equals(allowPlaintext)) {
      return name + " (without TLS)";
    }
    var anyCertificate = tls != null && Boolean.TRUE.equals(tls.skipVerify());
    return anyCertificate ? name + " (any certificate)" : name;
  }

  /**
   * PEM material; the private key is stored encrypted and never sent back.
   *
   * @param ca certificates that may sign the engine's certificate; the platform's own trust when
   *     absent
   * @param cert the client certificate
   * @param key the client certificate's private key (PKCS#8, PKCS#1 or SEC1)
   * @param skipVerify true accepts any engine certificate; audited
   */
  public record Tls(
      @Schema(nullable = true) @Size(max = 65536) @Nullable String ca,
      @Schema(nullable = true) @Size(max = 65536) @Nullable String cert,
      @Schema(nullable = true) @Size(max = 65536) @Nullable String key,
      @Schema(nullable = true) @Nullable Boolean skipVerify) {

    @Override
    public String toString() {
      return "Tls[redacted]";
    }
  }

  /**
   * An SSH user of the engine's machine; secrets are stored encrypted and never sent back.
   *
   * @param user who may use the engine's socket
   * @param privateKey in OpenSSH's form or PEM; a key or a password is needed
   * @param passphrase of the private key
   * @param hostKey the machine's public key ({@code ssh-ed25519 AAAA...}) or its fingerprint
   *     ({@code SHA256:...}); without it nothing is registered, and the refusal names the key that
   *     the machine shows
   */
  public record Ssh(
      @NotNull
          @Pattern(
              regexp = "[a-zA-Z0-9_][a-zA-Z0-9_.@-]{0,63}",
              message = "An SSH user has 1 to 64 letters, digits, dots, dashes or underscores.")
          String user,
      @Schema(nullable = true) @Size(max = 65536) @Nullable String privateKey,
      @Schema(nullable = true) @Size(max = 1024) @Nullable String passphrase,
      @Schema(nullable = true) @Size(max = 1024) @Nullable String password,
      @Schema(nullable = true) @Size(max = 8192) @Nullable String hostKey) {

    @Override
    public String toString() {
      return "Ssh[redacted]";
    }
  }
}
