package io.dcp.engine.docker;

import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.security.ServerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The real engines that {@code lab/README.md} describes. */
final class Lab {
  static final String NEEDED = "DCP_LAB_ENGINE1_SOCKET";

  private Lab() {}

  static String variable(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }

  static EngineTarget overSocket() {
    return target(new EngineAddress.Unix(Path.of(variable(NEEDED))), Optional.empty());
  }

  static EngineTarget overTls(Optional<TlsMaterial> tls) {
    return target(EngineAddress.parse(variable("DCP_LAB_ENGINE1_TCP")), tls);
  }

  static EngineTarget target(EngineAddress address, Optional<TlsMaterial> tls) {
    return new EngineTarget(new ServerId(UUID.randomUUID()), "lab-1", address, tls);
  }

  static TlsMaterial material() {
    return new TlsMaterial(pem("DCP_LAB_CA"), pem("DCP_LAB_CERT"), pem("DCP_LAB_KEY"), false);
  }

  static String pem(String variable) {
    try {
      return Files.readString(Path.of(variable(variable)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
