package io.dcp.engine;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Where an engine listens: a Unix socket of this machine, a TCP port, or a Unix socket of a machine
 * that is reached over SSH.
 */
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
      return "tcp://" + bracketed(host) + ":" + port;
    }
  }

  /**
   * A Unix socket of another machine, {@code ssh://docker1.example.com}.
   *
   * @param host a name or an address; an IPv6 address without brackets
   * @param port of the SSH server, 1 to 65535
   * @param socket nothing in it means anything to a shell
   */
  record Ssh(String host, int port, Path socket) implements EngineAddress {
    private static final int USUAL_PORT = 22;
    private static final Path USUAL_SOCKET = Path.of("/var/run/docker.sock");
    private static final Pattern PLAIN = Pattern.compile("/[a-zA-Z0-9._/-]{1,200}");

    @Override
    public String toString() {
      return "ssh://%s:%d%s"
          .formatted(bracketed(host), port, socket.equals(USUAL_SOCKET) ? "" : socket);
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
      throw refused(
          "The endpoint is not an address. Use unix:///path, tcp://host:port or ssh://host.");
    }
    if (uri.getRawUserInfo() != null || String.valueOf(uri.getRawAuthority()).contains("@")) {
      throw refused("The endpoint must not hold a user name or password; give them apart.");
    }
    if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw refused("The endpoint must not have a query or a fragment.");
    }
    return switch (String.valueOf(uri.getScheme())) {
      case "unix" -> unix(uri);
      case "tcp" -> tcp(uri);
      case "ssh" -> ssh(uri);
      default -> throw refused("The endpoint begins with unix://, tcp:// or ssh://.");
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
    if (uri.getHost() == null || !isPort(uri.getPort())) {
      throw refused("A TCP endpoint is a host and a port of 1 to 65535, as in tcp://host:2376.");
    }
    return new Tcp(hostOf(uri), uri.getPort());
  }

  private static EngineAddress ssh(URI uri) {
    var port = uri.getPort() == -1 ? Ssh.USUAL_PORT : uri.getPort();
    if (uri.getHost() == null || !isPort(port)) {
      throw refused("An SSH endpoint is a host, perhaps with a port, as in ssh://host:22.");
    }
    var path = String.valueOf(uri.getPath());
    if (path.isEmpty() || path.equals("/")) {
      return new Ssh(hostOf(uri), port, Ssh.USUAL_SOCKET);
    }
    if (!Ssh.PLAIN.matcher(path).matches()) {
      throw refused(
          "The socket behind an SSH host is a path of letters, digits, dots, dashes and slashes.");
    }
    return new Ssh(hostOf(uri), port, Path.of(path).normalize());
  }

  private static boolean isPort(int port) {
    return port >= 1 && port <= 65_535;
  }

  private static String hostOf(URI uri) {
    var host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static DomainException refused(String sentence) {
    return DomainException.ofField(ErrorCode.VALIDATION_FAILED, "endpoint", sentence);
  }
}
