package io.dcp.servers.control;

import io.dcp.api.servers.ServerCreate;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.HostKeyPin;
import io.dcp.engine.SshMaterial;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform signs in with at an engine, as a registration gives it and as fits the address.
 */
record Credentials(Optional<TlsMaterial> tls, Optional<SshMaterial> ssh) {

  /**
   * Reads them from a request.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} when they do not fit the address
   */
  static Credentials of(ServerCreate request, EngineAddress address) {
    if (!(address instanceof EngineAddress.Ssh) && request.ssh() != null) {
      throw refused("ssh", "SSH credentials belong to an ssh:// endpoint.");
    }
    return switch (address) {
      case EngineAddress.Unix _ ->
          new Credentials(without(request, "A Unix socket has no TLS."), Optional.empty());
      case EngineAddress.Tcp _ -> new Credentials(ofTcp(request), Optional.empty());
      case EngineAddress.Ssh _ -> {
        without(request, "SSH needs no TLS.");
        yield new Credentials(Optional.empty(), Optional.of(ofSsh(request.ssh())));
      }
    };
  }

  private static Optional<TlsMaterial> without(ServerCreate request, String sentence) {
    if (request.tls() != null) {
      throw refused("tls", sentence);
    }
    return Optional.empty();
  }

  private static Optional<TlsMaterial> ofTcp(ServerCreate request) {
    var tls = request.tls();
    if (tls != null) {
      return Optional.of(
          new TlsMaterial(tls.ca(), tls.cert(), tls.key(), Boolean.TRUE.equals(tls.skipVerify())));
    }
    if (!Boolean.TRUE.equals(request.allowPlaintext())) {
      throw refused(
          "allowPlaintext",
          "Without TLS everybody who reaches the port commands the engine: give certificates, or set allowPlaintext.");
    }
    return Optional.empty();
  }

  private static SshMaterial ofSsh(ServerCreate.@Nullable Ssh ssh) {
    if (ssh == null) {
      throw refused("ssh", "An ssh:// endpoint needs an SSH user with a key or a password.");
    }
    if (ssh.privateKey() == null && ssh.password() == null) {
      throw refused("ssh.privateKey", "The SSH user needs a private key or a password.");
    }
    var hostKey = Optional.ofNullable(ssh.hostKey()).map(HostKeyPin::parse).map(HostKeyPin::text);
    return new SshMaterial(
        ssh.user(), ssh.privateKey(), ssh.passphrase(), ssh.password(), hostKey.orElse(null));
  }

  private static DomainException refused(String field, String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, field, sentence);
  }
}
