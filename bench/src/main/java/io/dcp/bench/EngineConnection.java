package io.dcp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One kept-alive HTTP connection to the engine's socket, as thin as it can be: what the platform is
 * compared with must not lose time in a client.
 */
final class EngineConnection implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SocketChannel channel;
  private final InputStream in;
  private final OutputStream out;
  private boolean chunked;
  private long length;

  EngineConnection(Path socket) throws IOException {
    channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(socket));
    in = new BufferedInputStream(Channels.newInputStream(channel), 64 * 1024);
    out = Channels.newOutputStream(channel);
  }

  /** Sends a request and reads the answer whole. */
  byte[] exchange(String method, String path, String body) throws IOException {
    var status = send(method, path, body, "");
    var bytes = readBody();
    if (status >= 400) {
      throw new IOException(
          method + " " + path + ": " + status + " " + new String(bytes, StandardCharsets.UTF_8));
    }
    return bytes;
  }

  JsonNode json(String method, String path, String body) throws IOException {
    return JSON.readTree(exchange(method, path, body));
  }

  /** Sends a request and leaves its answer's body as a stream. */
  InputStream stream(String path) throws IOException {
    send("GET", path, "", "");
    return chunked ? new Chunks() : in;
  }

  /** Takes the connection over for the bytes of a program. */
  void hijack(String path, String body) throws IOException {
    send("POST", path, body, "Connection: Upgrade\r\nUpgrade: tcp\r\n");
  }

  InputStream in() {
    return in;
  }

  OutputStream out() {
    return out;
  }

  private int send(String method, String path, String body, String headers) throws IOException {
    var content = body.getBytes(StandardCharsets.UTF_8);
    var head =
        "%s %s HTTP/1.1\r\nHost: engine\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(method, path, content.length, headers);
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    var status = Integer.parseInt(line().split(" ")[1]);
    chunked = false;
    length = 0;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding: chunked")) {
        chunked = true;
      }
    }
    return status;
  }

  private byte[] readBody() throws IOException {
    return chunked ? new Chunks().readAllBytes() : in.readNBytes((int) length);
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The engine closed the connection.");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** A body in chunks (RFC 9112, section 7.1). */
  private final class Chunks extends InputStream {
    private long left;
    private boolean ended;
    private boolean first = true;

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) throws IOException {
      if (left == 0 && !ended) {
        if (!first) {
          line();
        }
        first = false;
        left = Long.parseLong(line(), 16);
        if (left == 0) {
          ended = true;
          line();
        }
      }
      if (ended) {
        return -1;
      }
      var read = in.read(buffer, offset, (int) Math.min(most, left));
      if (read < 0) {
        throw new EOFException("The engine broke its answer off.");
      }
      left -= read;
      return read;
    }
  }

  /** The lines of a stream of JSON objects. */
  static List<String> lines(InputStream stream, int count) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    while (lines.size() < count) {
      var next = stream.read();
      if (next < 0) {
        throw new EOFException("The stream ended.");
      }
      if (next == '\n') {
        lines.add(line.toString());
        line.setLength(0);
      } else {
        line.append((char) next);
      }
    }
    return lines;
  }
}
