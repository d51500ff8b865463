package io.dcp.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Somebody who watches a WebSocket as a browser would. */
final class Viewer implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final WebSocket socket;
  private volatile int code;
  private volatile String reason = "";
  private volatile long newestAt;

  private Viewer(String target) {
    var address =
        URI.create(
            "ws://%s:%d%s".formatted(Platform.BASE.getHost(), Platform.BASE.getPort(), target));
    socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", Sockets.ORIGIN)
            .connectTimeout(PATIENCE)
            .buildAsync(address, new Messages())
            .join();
  }

  /** Opens a socket as the administrator. */
  static Viewer of(String path, String query) {
    return as(Platform.asAdministrator(), path, query);
  }

  static Viewer as(String[] user, String path, String query) {
    return new Viewer(path + "?ticket=" + Sockets.ticket(path, user) + query);
  }

  private final class Messages implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        newestAt = System.nanoTime();
        take(Answer.parse(text.toString()));
        text.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int closeCode, String closeReason) {
      reason = closeReason;
      code = closeCode;
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
      reason = String.valueOf(failure);
      code = 1006;
    }
  }

  private void take(JsonNode message) {
    messages.add(message);
    message.path("lines").forEach(line -> lines.add(line.path("m").asText()));
  }

  List<JsonNode> messages() {
    return messages;
  }

  /** The lines' texts. */
  List<String> lines() {
    return lines;
  }

  List<JsonNode> wholeLines() {
    return messages.stream().flatMap(message -> message.path("lines").valueStream()).toList();
  }

  List<JsonNode> ofType(String type) {
    return messages.stream().filter(message -> message.path("type").asText().equals(type)).toList();
  }

  /** Of {@link System#nanoTime}. */
  long newestAt() {
    return newestAt;
  }

  void send(String text) {
    socket.sendText(text, true).join();
  }

  /** Sends parts of one message, until the last or until the connection is closed. */
  void sendParts(int count, String part, boolean last) {
    try {
      for (var n = 1; n <= count && code == 0; n++) {
        socket.sendText(part, last && n == count).join();
      }
    } catch (CompletionException closed) {
      await("the reason").atMost(PATIENCE).until(() -> code != 0);
    }
  }

  JsonNode awaitMessage(String type) {
    await(type).atMost(PATIENCE).until(() -> !ofType(type).isEmpty());
    return ofType(type).getFirst();
  }

  void awaitLines(int count) {
    await(count + " lines").atMost(PATIENCE).until(() -> lines.size() >= count || code != 0);
    if (lines.size() < count) {
      throw new AssertionError(
          "Closed with " + code + " after " + lines.size() + " lines: " + reason());
    }
  }

  int awaitClose() {
    await("close").atMost(PATIENCE).until(() -> code != 0);
    return code;
  }

  /** 0 while it is open. */
  int code() {
    return code;
  }

  String reason() {
    return reason;
  }

  @Override
  public void close() {
    socket.abort();
  }
}
