package io.dcp.bench;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a WebSocket brings and notes when; it parses nothing, so that it is never the slow
 * one.
 */
final class Viewer implements WebSocket.Listener {
  private static final long PATIENCE_SECONDS = 120;

  private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
  private final StringBuilder text = new StringBuilder();

  /**
   * A whole message, or the end.
   *
   * @param at of {@link System#nanoTime}
   * @param text of a text message or of the end's reason; null for bytes
   * @param bytes how many bytes or characters came
   */
  record Message(long at, @Nullable String text, int bytes, boolean end) {}

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      messages.add(new Message(System.nanoTime(), text.toString(), text.length(), false));
      text.setLength(0);
    }
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer part, boolean last) {
    messages.add(new Message(System.nanoTime(), null, part.remaining(), false));
    socket.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    messages.add(new Message(System.nanoTime(), code + " " + reason, 0, true));
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable failure) {
    messages.add(new Message(System.nanoTime(), "broken: " + failure, 0, true));
  }

  /** The next message, whichever it is. */
  Message next() throws InterruptedException, TimeoutException {
    var message = messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (message == null) {
      throw new TimeoutException("Nothing came for " + PATIENCE_SECONDS + " s.");
    }
    return message;
  }

  /** Skips to the first message that is meant. */
  Message await(Predicate<Message> meant) throws InterruptedException, TimeoutException {
    for (var message = next(); ; message = next()) {
      if (meant.test(message)) {
        return message;
      }
      if (message.end()) {
        throw new IllegalStateException("The connection ended early: " + message.text());
      }
    }
  }

  static Predicate<Message> textWith(String part) {
    return message -> message.text() != null && !message.end() && message.text().contains(part);
  }
}
