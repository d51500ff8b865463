package io.dcp.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A page of the console as the live socket sees it: keeps every message with its time. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {
  private static final String PATH = "/ws/v1/live";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;

  /**
   * A message.
   *
   * @param at of {@link System#nanoTime} when the whole frame was there
   * @param frame number of the frame that brought it
   */
  record Received(long at, int frame, JsonNode message) {}

  private int frames;

  private LiveClient(String[] headers) {
    var ticket =
        Platform.post("/api/v1/ws-tickets", Map.of("path", PATH), headers)
            .json()
            .path("ticket")
            .asText();
    var address = URI.create("ws" + Platform.BASE.toString().substring("http".length()));
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Origin", Platform.BASE.toString())
            .buildAsync(address.resolve(PATH + "?ticket=" + ticket), this)
            .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
            .join();
  }

  static LiveClient open(String[] headers) {
    return new LiveClient(headers);
  }

  static LiveClient ofAdministrator() {
    return open(Platform.asAdministrator());
  }

  void subscribe(String sub, String topic, String server) {
    send(Map.of("type", "subscribe", "sub", sub, "topic", topic, "server", server));
  }

  void send(Object message) {
    socket.sendText(Answer.write(message), true).orTimeout(5, TimeUnit.SECONDS).join();
  }

  List<Received> all() {
    return List.copyOf(received);
  }

  List<Received> of(String type, String sub) {
    return received.stream()
        .filter(it -> it.message().path("type").asText().equals(type))
        .filter(it -> it.message().path("sub").asText().equals(sub))
        .toList();
  }

  /** Waits for the whole snapshot; its items. */
  List<JsonNode> awaitSnapshot(String sub) {
    Awaitility.await("snapshot of " + sub)
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            of("snapshot", sub).stream().anyMatch(it -> it.message().path("last").asBoolean()));
    return items("snapshot", sub, "items").stream().map(Item::json).toList();
  }

  /** Items that changes brought, with the time at which each came. */
  List<Item> upserts(String sub) {
    return items("delta", sub, "upserts");
  }

  List<Item> removes(String sub) {
    return items("delta", sub, "removes");
  }

  /** An item of a message. */
  record Item(long at, JsonNode json) {}

  private List<Item> items(String type, String sub, String field) {
    var items = new ArrayList<Item>();
    for (var one : of(type, sub)) {
      one.message().path(field).forEach(item -> items.add(new Item(one.at(), item)));
    }
    return items;
  }

  JsonNode awaitError(String sub) {
    Awaitility.await("error of " + sub).atMost(PATIENCE).until(() -> !of("error", sub).isEmpty());
    return of("error", sub).getFirst().message();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    text.append(data);
    if (last) {
      var at = System.nanoTime();
      var frame = Answer.parse(text.toString());
      text.setLength(0);
      frames++;
      if (frame.isArray()) {
        frame.forEach(message -> received.add(new Received(at, frames, message)));
      } else {
        received.add(new Received(at, frames, frame));
      }
    }
    from.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closed.complete(code);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public void onError(WebSocket from, Throwable failure) {
    closed.complete(1006);
  }

  boolean isOpen() {
    return !closed.isDone();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
