package io.dcp.engine;

import org.jspecify.annotations.Nullable;

/**
 * What an SSH connection to an engine's machine needs. The key, its passphrase and the password are
 * secrets.
 *
 * @param user who signs in
 * @param privateKey in OpenSSH's form or PEM; signs in with the password alone when null
 * @param passphrase of the private key
 * @param hostKey the only key that the machine may show, as {@link HostKeyPin} reads it; no machine
 *     is trusted when null
 */
public record SshMaterial(
    String user,
    @Nullable String privateKey,
    @Nullable String passphrase,
    @Nullable String password,
    @Nullable String hostKey) {

  @Override
  public String toString() {
    return "SshMaterial[redacted]";
  }
}
