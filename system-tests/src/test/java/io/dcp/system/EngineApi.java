package io.dcp.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** An engine's own API over its socket, beside the platform: quicker than its command line. */
final class EngineApi {
  private final String socket;

  private EngineApi(String socket) {
    this.socket = socket;
  }

  static EngineApi of(int engine) {
    return new EngineApi(Lab.variable("DCP_LAB_ENGINE" + engine + "_SOCKET"));
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   */
  record Reply(int status, String body) {
    JsonNode json() {
      return Answer.parse(body);
    }
  }

  JsonNode get(String path) {
    var reply = send("GET", path, "");
    if (reply.status() != 200) {
      throw new AssertionError(path + ": " + reply);
    }
    return reply.json();
  }

  Reply post(String path, Object body) {
    return send("POST", path, Answer.write(body));
  }

  Reply delete(String path) {
    return send("DELETE", path, "");
  }

  /** Creates a container that is not started; its id. */
  String create(String name, Object request) {
    var reply = post("/containers/create?name=" + name, request);
    if (reply.status() != 201) {
      throw new AssertionError(reply.toString());
    }
    return reply.json().path("Id").asText();
  }

  Reply send(String method, String path, String body) {
    var request =
        "%s /v1.41%s HTTP/1.0\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(method, path, body.getBytes(StandardCharsets.UTF_8).length, body);
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      var bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      return parse(readAll(channel));
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path, failed);
    }
  }

  private static String readAll(SocketChannel channel) throws IOException {
    var all = new ByteArrayOutputStream();
    var buffer = ByteBuffer.allocate(64 * 1024);
    while (channel.read(buffer) >= 0) {
      all.write(buffer.array(), 0, buffer.position());
      buffer.clear();
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  /** HTTP/1.0: the body ends with the connection. */
  private static Reply parse(String answer) {
    var end = answer.indexOf("\r\n\r\n");
    var status = answer.split(" ", 3);
    if (end < 0 || status.length < 2) {
      return new Reply(0, answer);
    }
    return new Reply(Integer.parseInt(status[1]), answer.substring(end + 4));
  }
}
