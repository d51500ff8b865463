package io.dcp.engine.docker;

import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
import io.dcp.engine.SshMaterial;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.security.ServerId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  /** An engine behind SSH, with the host key that its machine has now. */
  static EngineTarget overSsh(int engine, SshMaterial material) {
    return overSsh(variable("DCP_LAB_ENGINE" + engine + "_SSH"), material);
  }

  static EngineTarget overSsh(String endpoint, SshMaterial material) {
    return target(EngineAddress.parse(endpoint), Optional.empty(), Optional.of(material));
  }

  static SshMaterial sshByKey(int engine) {
    return new SshMaterial(
        variable("DCP_LAB_SSH_USER"), pem("DCP_LAB_SSH_KEY"), null, null, hostKey(engine));
  }

  static SshMaterial sshByPassword(int engine, String password) {
    return new SshMaterial(variable("DCP_LAB_SSH_USER"), null, null, password, hostKey(engine));
  }

  static String hostKey(int engine) {
    return read(Path.of(variable("DCP_LAB_DIR"), "e" + engine, "ssh", "host_key.pub"));
  }

  /** A verb of the lab, for example a fault. */
  static void control(String... verb) throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of(variable("DCP_LAB_CONTROL")));
    command.addAll(List.of(verb));
    var process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException("The lab could not do " + command);
    }
  }

  static EngineTarget target(EngineAddress address, Optional<TlsMaterial> tls) {
    return target(address, tls, Optional.empty());
  }

  private static EngineTarget target(
      EngineAddress address, Optional<TlsMaterial> tls, Optional<SshMaterial> ssh) {
    return new EngineTarget(new ServerId(UUID.randomUUID()), "lab-1", address, tls, ssh);
  }

  static TlsMaterial material() {
    return new TlsMaterial(pem("DCP_LAB_CA"), pem("DCP_LAB_CERT"), pem("DCP_LAB_KEY"), false);
  }

  static String pem(String variable) {
    return read(Path.of(variable(variable)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
