package io.dcp.engine.docker;

import io.dcp.engine.EngineAddress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP on a Unix socket, as badly as a test wants. */
final class FakeEngine implements AutoCloseable {
  /** Says what to do with a request: writes to the connection, or does not. */
  interface Script {
    void answer(String requestLine, OutputStream out) throws IOException;
  }

  private final Path path;
  private final ServerSocketChannel server;
  private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger ended = new AtomicInteger();
  private volatile Script script;

  FakeEngine(Path folder, Script script) throws IOException {
    this.path = folder.resolve("e.sock");
    this.script = script;
    this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    Thread.ofVirtual().start(this::accept);
  }

  EngineAddress address() {
    return new EngineAddress.Unix(path);
  }

  void script(Script next) {
    script = next;
  }

  /** The request lines so far. */
  List<String> requests() {
    return requests;
  }

  /** How many connections were opened and are gone again. */
  int ended() {
    return ended.get();
  }

  int open() {
    return connections.size();
  }

  /** Closes every connection, as an engine that restarts; new ones are accepted. */
  void dropConnections() throws IOException {
    for (var connection : connections) {
      connection.close();
    }
  }

  static void json(OutputStream out, int status, String body, String... headers)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder("HTTP/1.1 " + status + " x\r\nContent-Length: " + bytes.length);
    for (var header : headers) {
      head.append("\r\n").append(header);
    }
    out.write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(bytes);
  }

  /** Answers pings as an engine of that API version and hands the rest on. */
  static Script withPing(String apiVersion, Script rest) {
    return (line, out) -> {
      if (line.startsWith("GET /_ping")) {
        json(out, 200, "OK", "Api-Version: " + apiVersion);
      } else {
        rest.answer(line, out);
      }
    };
  }

  private void accept() {
    try {
      while (true) {
        var connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(SocketChannel connection) {
    try (connection) {
      var in = new BufferedInputStream(Channels.newInputStream(connection));
      var out = Channels.newOutputStream(connection);
      for (var line = readRequest(in); line != null; line = readRequest(in)) {
        requests.add(line);
        script.answer(line, out);
        out.flush();
      }
    } catch (IOException gone) {
      // the other side went away
    } finally {
      connections.remove(connection);
      ended.incrementAndGet();
    }
  }

  /** Reads a head and its body; null at the end. */
  private static @Nullable String readRequest(InputStream in) throws IOException {
    var requestLine = readLine(in);
    var length = 0;
    for (var line = requestLine; line != null && !line.isEmpty(); line = readLine(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    return requestLine;
  }

  private static @Nullable String readLine(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (var next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) next);
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    server.close();
    dropConnections();
  }
}
