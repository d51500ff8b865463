package io.dcp.servers.control;

import io.dcp.engine.EngineAddress;
import io.dcp.engine.TlsMaterial;
import io.dcp.platform.config.ConfigurationException;
import io.dcp.platform.config.Settings;
import io.dcp.platform.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds the engine of the platform's own machine: {@code DCP_LOCAL_ENGINE}, else {@code
 * DOCKER_HOST} with its certificates, else the default socket if it is there.
 */
@ApplicationScoped
public class LocalEngine {
  private static final Path DEFAULT_SOCKET = Path.of("/var/run/docker.sock");
  private static final String NONE = "none";

  private Settings settings;
  private Path defaultSocket = DEFAULT_SOCKET;

  protected LocalEngine() {}

  @Inject
  public LocalEngine(Settings settings) {
    this(settings, DEFAULT_SOCKET);
  }

  LocalEngine(Settings settings, Path defaultSocket) {
    this.settings = settings;
    this.defaultSocket = defaultSocket;
  }

  /** Where it is, and with which certificates. */
  record Found(EngineAddress address, Optional<TlsMaterial> tls) {}

  /**
   * Looks for it without connecting.
   *
   * @throws ConfigurationException when a variable's value cannot be used
   */
  Optional<Found> find() {
    var own = settings.text("DCP_LOCAL_ENGINE");
    if (own.isPresent()) {
      return own.get().equals(NONE)
          ? Optional.empty()
          : Optional.of(new Found(address("DCP_LOCAL_ENGINE", own.get()), Optional.empty()));
    }
    var docker = settings.text("DOCKER_HOST");
    if (docker.isPresent()) {
      return Optional.of(new Found(address("DOCKER_HOST", docker.get()), dockerTls()));
    }
    return Files.exists(defaultSocket)
        ? Optional.of(new Found(new EngineAddress.Unix(defaultSocket), Optional.empty()))
        : Optional.empty();
  }

  private static EngineAddress address(String variable, String value) {
    try {
      var address = EngineAddress.parse(value);
      if (address instanceof EngineAddress.Ssh) {
        throw new ConfigurationException(
            variable + ": an engine behind SSH is no local one; register it as a server.");
      }
      return address;
    } catch (DomainException refused) {
      throw new ConfigurationException(variable + ": " + refused.sentence(), refused);
    }
  }

  /** As the docker command line reads it. */
  private Optional<TlsMaterial> dockerTls() {
    var folder = settings.text("DOCKER_CERT_PATH").map(Path::of);
    if (settings.text("DOCKER_TLS_VERIFY").isEmpty() || folder.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TlsMaterial(
            pem(folder.get(), "ca.pem"),
            pem(folder.get(), "cert.pem"),
            pem(folder.get(), "key.pem"),
            false));
  }

  private static String pem(Path folder, String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          "DOCKER_CERT_PATH names a folder whose file %s cannot be read.".formatted(file),
          unreadable);
    }
  }
}
