package io.dcp.engine.docker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens connections that begin as HTTP and go on as bytes both ways (Docker Engine API, "Attach to
 * a container", hijacking). No HTTP client hands its socket over for that, and docker-java's way
 * cannot end the input without ending the output.
 *
 * <p>Deadlines are not its business: whoever calls it runs on a virtual thread, and interrupting
 * that thread closes the socket.
 */
final class HijackClient implements AutoCloseable {
  private static final int LONGEST_HEAD = 16 * 1024;

  private final Route route;
  private final int most;
  private final EngineFailures failures;
  private final Set<HijackedStream> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * A client without connections.
   *
   * @param most connections at a time
   */
  HijackClient(Route route, int most, EngineFailures failures) {
    this.route = route;
    this.most = most;
    this.failures = failures;
  }

  /**
   * Sends a POST and takes the connection over.
   *
   * @param path with the version
   * @param json the body
   * @param terminal whether the output is raw or comes in frames
   * @throws EngineAnswerException when the engine answers anything but success
   */
  HijackedStream open(String path, String json, boolean terminal) throws IOException {
    if (closed) {
      throw new IOException("The connection was closed.");
    }
    if (open.size() >= most) {
      throw failures.busy();
    }
    var wire = Wire.connect(route);
    var stream = new HijackedStream(wire, terminal, failures, open::remove);
    open.add(stream);
    try {
      wire.out().write(request(path, json));
      wire.out().flush();
      requireUpgrade(wire.in());
      if (closed) {
        throw new IOException("The connection was closed.");
      }
      return stream;
    } catch (IOException | RuntimeException failed) {
      stream.close();
      throw failed;
    }
  }

  private static byte[] request(String path, String json) {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var head =
        """
        POST %s HTTP/1.1
        Host: localhost
        Connection: Upgrade
        Upgrade: tcp
        Content-Type: application/json
        Content-Length: %d

        """
            .formatted(path, body.length)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var request = new ByteArrayOutputStream(head.length + body.length);
    request.writeBytes(head);
    request.writeBytes(body);
    return request.toByteArray();
  }

  /** 101, or 200 from engines that saw no need to say so; the bytes begin right after the head. */
  private static void requireUpgrade(InputStream in) throws IOException {
    var head = readHead(in).lines().toList();
    var status = statusOf(head.getFirst());
    if (status == 101 || status == 200) {
      return;
    }
    throw new EngineAnswerException(status, AnswerStatus.sentence(bodyOf(in, head)));
  }

  private static int statusOf(String line) throws IOException {
    var parts = line.split(" ", 3);
    if (parts.length < 2 || !parts[0].startsWith("HTTP/1.") || !parts[1].matches("\\d{3}")) {
      throw new IOException("The answer is not HTTP.");
    }
    return Integer.parseInt(parts[1]);
  }

  /** Byte by byte, so that nothing behind the head is swallowed; it is a few hundred bytes. */
  private static String readHead(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (!endsTheHead(head)) {
      var next = in.read();
      if (next < 0) {
        throw new IOException("The answer ended in its head.");
      }
      if (head.length() >= LONGEST_HEAD) {
        throw new AnswerTooLargeException(LONGEST_HEAD);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static boolean endsTheHead(StringBuilder head) {
    var length = head.length();
    return length >= 4
        && head.charAt(length - 1) == '\n'
        && head.indexOf("\r\n\r\n", length - 4) >= 0;
  }

  /** The sentence of a refusal; a chunked one without its frame, which is enough for a sentence. */
  private static byte[] bodyOf(InputStream in, List<String> head) throws IOException {
    for (var line : head) {
      var field = line.toLowerCase(Locale.ROOT);
      if (field.startsWith("content-length:")) {
        return in.readNBytes(bounded(field.substring(field.indexOf(':') + 1).strip(), 10));
      }
      if (field.startsWith("transfer-encoding:")) {
        var size = new StringBuilder();
        for (var next = in.read();
            next >= 0 && next != '\n' && size.length() < 16;
            next = in.read()) {
          size.append((char) next);
        }
        return in.readNBytes(bounded(size.toString().strip(), 16));
      }
    }
    return new byte[0];
  }

  private static int bounded(String number, int radix) {
    try {
      return (int)
          Math.clamp(Long.parseLong(number, radix), 0L, (long) AnswerStatus.LONGEST_SENTENCE);
    } catch (NumberFormatException noLength) {
      return 0;
    }
  }

  @Override
  public void close() {
    closed = true;
    open.forEach(HijackedStream::close);
  }
}
