package io.dcp.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** One viewer of a stream, as a browser would be: opens with a ticket, remembers all it got. */
final class StreamClient implements WebSocket.Listener, AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private static final int NORMAL = 1000;

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final StringBuilder text = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private volatile String reason = "";
  private @Nullable WebSocket socket;

  private StreamClient() {}

  /**
   * Opens a stream.
   *
   * @param headers of the user
   * @param path without a query
   * @param query with the question mark's place empty, for example {@code tty=false&cmd=id}
   */
  static StreamClient open(String[] headers, String path, String query) {
    var ticket = Platform.post("/api/v1/ws-tickets", Map.of("path", path), headers);
    if (ticket.status() / 100 != 2) {
      throw new AssertionError("no ticket: " + ticket.body());
    }
    var address =
        Platform.BASE.toString().replaceFirst("^http", "ws")
            + path
            + "?ticket="
            + ticket.json().path("ticket").asText()
            + (query.isEmpty() ? "" : "&" + query);
    var client = new StreamClient();
    client.socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", Platform.BASE.toString())
            .buildAsync(URI.create(address), client)
            .join();
    return client;
  }

  static StreamClient open(String path, String query) {
    return open(Platform.asAdministrator(), path, query);
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public void onOpen(WebSocket opened) {
    opened.request(Long.MAX_VALUE);
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      messages.add(Answer.parse(text.toString()));
      text.setLength(0);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
    var piece = new byte[part.remaining()];
    part.get(piece);
    synchronized (bytes) {
      bytes.writeBytes(piece);
    }
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String why) {
    reason = why;
    closed.complete(code);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closed.complete(1006);
  }

  List<JsonNode> messages() {
    return messages;
  }

  List<JsonNode> messages(String type) {
    return messages.stream().filter(message -> message.path("type").asText().equals(type)).toList();
  }

  /** Waits for the first message of a type. */
  JsonNode await(String type) {
    return await(type, Duration.ofSeconds(10));
  }

  JsonNode await(String type, Duration atMost) {
    Awaitility.await(type)
        .atMost(atMost)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> !messages(type).isEmpty() || closed.isDone());
    return messages(type).stream()
        .findFirst()
        .orElseThrow(() ->
            new AssertionError("no " + type + " but " + closed.join() + " " + reason + messages));
  }

  /** Binary messages so far, as text. */
  String shown() {
    synchronized (bytes) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }

  void awaitShown(String part) {
    Awaitility.await("shows " + part)
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> shown().contains(part));
  }

  void type(String keys) {
    send(keys.getBytes(StandardCharsets.UTF_8));
  }

  void send(byte[] message) {
    socket().sendBinary(ByteBuffer.wrap(message), true).join();
  }

  void tell(Map<String, ?> message) {
    socket().sendText(Answer.write(message), true).join();
  }

  /** The code with which the connection ended. */
  int awaitClose() {
    return awaitClose(Duration.ofSeconds(15));
  }

  int awaitClose(Duration atMost) {
    Awaitility.await("closed").atMost(atMost).until(closed::isDone);
    return closed.join();
  }

  boolean isClosed() {
    return closed.isDone();
  }

  String reason() {
    return reason;
  }

  /** As when the network breaks: without a word. */
  void vanish() {
    socket().abort();
  }

  void leave(int code) {
    socket().sendClose(code, "").join();
  }

  @Override
  public void close() {
    if (!closed.isDone() && !socket().isOutputClosed()) {
      // the platform may close it between the two, which answers for us
      socket().sendClose(NORMAL, "").exceptionally(_ -> null).join();
    }
  }

  private WebSocket socket() {
    if (socket == null) {
      throw new AssertionError("not open");
    }
    return socket;
  }
}
