package io.dcp.engine.ssh;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import io.dcp.engine.SshMaterial;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Finds out whether a private key can be used, before anybody is connected to. */
final class SshKeys {
  private SshKeys() {}

  /**
   * Reads the key.
   *
   * @throws DomainException {@link ErrorCode#SSH_MATERIAL_REFUSED} that names the field
   */
  static void check(SshMaterial material) {
    if (material.privateKey() == null) {
      return;
    }
    try {
      var key = KeyPair.load(new JSch(), bytes(material.privateKey()), null);
      try {
        if (key.isEncrypted()) {
          decrypt(key, bytes(material.passphrase()));
        }
      } finally {
        key.dispose();
      }
    } catch (JSchException unreadable) {
      throw refused("ssh.privateKey", "This is no private key that can be used.");
    }
  }

  private static void decrypt(KeyPair key, byte @Nullable [] passphrase) {
    if (passphrase == null) {
      throw refused("ssh.passphrase", "The key is encrypted and needs its passphrase.");
    }
    if (!key.decrypt(passphrase)) {
      throw refused("ssh.passphrase", "The passphrase does not open the key.");
    }
  }

  static byte @Nullable [] bytes(@Nullable String secret) {
    return secret == null ? null : secret.getBytes(StandardCharsets.UTF_8);
  }

  private static DomainException refused(String field, String sentence) {
    return DomainException.ofField(ErrorCode.SSH_MATERIAL_REFUSED, field, sentence);
  }
}
