package io.dcp.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Requests by hand, on a plain socket: for those that no client library would send. */
final class RawHttp {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: (\\d+)\r\n");
  private static final int PATIENCE_MILLIS = 30_000;

  private RawHttp() {}

  /**
   * Sends a request without a body.
   *
   * @param target as it goes over the wire
   * @param headers more than {@code Host}, {@code Name: value}
   * @return the whole answer
   */
  static String send(String method, String target, String... headers) {
    var more = String.join("\r\n", headers);
    return send(
        "%s %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n"
            .formatted(method, target, more.isEmpty() ? "" : more + "\r\n"));
  }

  /** Sends these characters, each as one byte, and reads until the platform closes. */
  static String send(String request) {
    try (var socket = new Socket(Platform.BASE.getHost(), Platform.BASE.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return readAll(socket);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  /** Reads until the platform closes, or until the announced length is there. */
  private static String readAll(Socket socket) throws IOException {
    var answer = new ByteArrayOutputStream();
    var buffer = new byte[8_192];
    try {
      int read;
      while (!isWhole(answer) && (read = socket.getInputStream().read(buffer)) >= 0) {
        answer.write(buffer, 0, read);
      }
    } catch (SocketException closedBeforeItRead) {
      // it has said what it had to say
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  private static boolean isWhole(ByteArrayOutputStream answer) {
    var text = answer.toString(StandardCharsets.ISO_8859_1);
    var head = text.indexOf("\r\n\r\n");
    var length = LENGTH.matcher(text);
    return head >= 0
        && length.find()
        && answer.size() >= head + 4 + Integer.parseInt(length.group(1));
  }

  static int status(String answer) {
    return Integer.parseInt(answer.split(" ", 3)[1]);
  }

  static boolean isProblem(String answer) {
    return answer.toLowerCase(Locale.ROOT).contains("\r\ncontent-type: application/problem+json");
  }
}
