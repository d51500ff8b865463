package io.dcp.live.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dcp.platform.stream.Closing;
import io.dcp.platform.stream.Frame;
import io.dcp.platform.stream.FrameSink;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A page in memory: keeps every frame, and can stop reading. */
final class TestingPage implements FrameSink {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A frame.
   *
   * @param at of {@link System#nanoTime}
   */
  record Received(long at, int size, List<JsonNode> messages) {}

  final List<Received> frames = new CopyOnWriteArrayList<>();
  final List<Closing> closings = new CopyOnWriteArrayList<>();
  private boolean reads = true;
  private @Nullable Written waiting;

  synchronized void stall() {
    reads = false;
  }

  synchronized void readAgain() {
    reads = true;
    if (waiting != null) {
      var next = waiting;
      waiting = null;
      next.written(null);
    }
  }

  @Override
  public void send(Frame frame, Written done) {
    if (frame instanceof Frame.Text text) {
      frames.add(new Received(System.nanoTime(), text.size(), parse(text.text())));
    }
    synchronized (this) {
      if (!reads) {
        waiting = done;
        return;
      }
    }
    done.written(null);
  }

  @Override
  public void close(Closing closing) {
    closings.add(closing);
  }

  List<JsonNode> messages() {
    return frames.stream().flatMap(frame -> frame.messages().stream()).toList();
  }

  List<JsonNode> messages(String type, String sub) {
    return messages().stream()
        .filter(message -> message.path("type").asText().equals(type))
        .filter(message -> message.path("sub").asText().equals(sub))
        .toList();
  }

  /** Waits for the last part of a snapshot; all its items. */
  List<JsonNode> awaitSnapshot(String sub) {
    await("snapshot of " + sub)
        .until(() -> messages("snapshot", sub).stream().anyMatch(m -> m.path("last").asBoolean()));
    var items = new ArrayList<JsonNode>();
    for (var part : messages("snapshot", sub)) {
      part.path("items").forEach(items::add);
    }
    return items;
  }

  /** Every item that changes brought, in order. */
  List<JsonNode> upserts(String sub) {
    var items = new ArrayList<JsonNode>();
    messages("delta", sub).forEach(delta -> delta.path("upserts").forEach(items::add));
    return items;
  }

  List<JsonNode> removes(String sub) {
    var items = new ArrayList<JsonNode>();
    messages("delta", sub).forEach(delta -> delta.path("removes").forEach(items::add));
    return items;
  }

  private static List<JsonNode> parse(String text) {
    try {
      var json = JSON.readTree(text);
      var messages = new ArrayList<JsonNode>();
      if (json.isArray()) {
        json.forEach(messages::add);
      } else {
        messages.add(json);
      }
      assertThat(messages).allMatch(message -> message.hasNonNull("type"));
      return messages;
    } catch (JsonProcessingException notJson) {
      throw new AssertionError(text, notJson);
    }
  }
}
