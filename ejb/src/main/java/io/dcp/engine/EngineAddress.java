package io.dcp.engine;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where an engine listens: a Unix socket of this machine, or a TCP port. */
public sealed interface EngineAddress {

  /** A Unix socket, {@code unix:///var/run/docker.sock}. */
  record Unix(Path path) implements EngineAddress {
    @Override
    public String toString() {
      return "unix://" + path;
    }
  }

  /**
   * A TCP port, {@code tcp://docker1.example.com:2376}.
   *
   * @param host a name or an address; an IPv6 address without brackets
   * @param port 1 to 65535
   */
  record Tcp(String host, int port) implements EngineAddress {
    @Override
    public String toString() {
      return "tcp://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
  }

  /**
   * Reads an endpoint.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} for any other scheme, user
   *     information, a query, a fragment, a path behind a TCP port, or a relative socket path
   */
  static EngineAddress parse(String endpoint) {
    URI uri;
    try {
      uri = new URI(endpoint.strip());
    } catch (URISyntaxException unreadable) {
      throw refused("The endpoint is not an address. Use unix:///path or tcp://host:port.");
    }
    if (uri.getRawUserInfo() != null || String.valueOf(uri.getRawAuthority()).contains("@")) {
      throw refused("The endpoint must not hold a user name or password.");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refused("The endpoint must not have a query or a fragment.");
    }
    return switch (String.valueOf(uri.getScheme())) {
      case "unix" -> unix(uri);
      case "tcp" -> tcp(uri);
      default -> throw refused("The endpoint begins with unix:// or tcp://.");
    };
  }

  private static EngineAddress unix(URI uri) {
    var path = uri.getPath();
    if (uri.getRawAuthority() != null || path == null || path.length() < 2) {
      throw refused("A Unix socket is given by its absolute path, as in unix:///run/docker.sock.");
    }
    return new Unix(Path.of(path).normalize());
  }

  private static EngineAddress tcp(URI uri) {
    var path = String.valueOf(uri.getRawPath());
    if (!path.isEmpty() && !path.equals("/") && uri.getRawPath() != null) {
      throw refused("A TCP endpoint has no path.");
    }
    var host = uri.getHost();
    if (host == null || uri.getPort() < 1 || uri.getPort() > 65_535) {
      throw refused("A TCP endpoint is a host and a port of 1 to 65535, as in tcp://host:2376.");
    }
    return new Tcp(
        host.startsWith("[") ? host.substring(1, host.length() - 1) : host, uri.getPort());
  }

  private static DomainException refused(String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, "endpoint", sentence);
  }
}
