package io.dcp.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket by hand, on a plain socket: for handshakes that are refused, and for viewers that do
 * not read.
 */
final class Handshake implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;
  private static final int SMALL_BUFFER = 4 * 1024;

  private final Socket socket;
  private final String head;

  private Handshake(Socket socket, String head) {
    this.socket = socket;
    this.head = head;
  }

  /**
   * Asks for the upgrade.
   *
   * @param origin no such header when null
   * @param headers more of them, {@code Name: value}
   */
  static Handshake of(String target, @Nullable String origin, String... headers) {
    var host = Platform.BASE.getHost() + ":" + Platform.BASE.getPort();
    var lines = new ArrayList<String>();
    lines.add("GET " + target + " HTTP/1.1");
    if (Arrays.stream(headers).noneMatch(header -> header.startsWith("Host:"))) {
      lines.add("Host: " + host);
    }
    lines.add("Upgrade: websocket");
    lines.add("Connection: Upgrade");
    lines.add("Sec-WebSocket-Version: 13");
    lines.add("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");
    if (origin != null) {
      lines.add("Origin: " + origin);
    }
    lines.addAll(List.of(headers));
    try {
      var socket = new Socket();
      socket.setReceiveBufferSize(SMALL_BUFFER);
      socket.connect(
          new InetSocketAddress(Platform.BASE.getHost(), Platform.BASE.getPort()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket
          .getOutputStream()
          .write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new Handshake(socket, readHead(socket));
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String readHead(Socket socket) throws IOException {
    var bytes = new ByteArrayOutputStream();
    while (!bytes.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      var next = socket.getInputStream().read();
      if (next < 0) {
        break;
      }
      bytes.write(next);
    }
    return bytes.toString(StandardCharsets.US_ASCII);
  }

  int status() {
    return Integer.parseInt(head.split(" ", 3)[1]);
  }

  /** The answer's head in lower case. */
  String head() {
    return head.toLowerCase(Locale.ROOT);
  }

  /** The body of a refusal. */
  String body() {
    var length = head().replaceFirst("(?s).*content-length: (\\d+).*", "$1");
    try {
      return new String(
          socket.getInputStream().readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Waits until the platform has ended the connection, reading what is left. */
  boolean isEnded() {
    try {
      socket.setSoTimeout(1);
      var buffer = new byte[64 * 1024];
      while (socket.getInputStream().read(buffer) >= 0) {
        // what was sent before
      }
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  int localPort() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException gone) {
      throw new AssertionError(gone);
    }
  }
}
