package io.dcp.web.socket;

import java.io.ByteArrayOutputStream;

/**
 * Puts the messages of one viewer together from the fragments in which they come. Open Liberty
 * holds each fragment against the limit, but gathers as many of them as a viewer sends: so they are
 * taken singly, and a message is refused when what has come of it is too much. Called by one thread
 * at a time.
 */
final class Fragments {
  private final int limit;
  private final Whole whole;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean refused;

  /** Gets what becomes of the fragments. */
  interface Whole {
    void text(String message);

    void binary(byte[] message);

    /** A message is too large; nothing else comes. */
    void tooLarge();
  }

  /**
   * Fragments of messages to come.
   *
   * @param limit characters, or bytes, of one message
   */
  Fragments(int limit, Whole whole) {
    this.limit = limit;
    this.whole = whole;
  }

  void text(String part, boolean last) {
    if (!admits(text.length() + part.length())) {
      return;
    }
    if (last && text.isEmpty()) {
      whole.text(part);
      return;
    }
    text.append(part);
    if (last) {
      var message = text.toString();
      text.setLength(0);
      whole.text(message);
    }
  }

  void binary(byte[] part, boolean last) {
    if (!admits(bytes.size() + part.length)) {
      return;
    }
    bytes.writeBytes(part);
    if (last) {
      var message = bytes.toByteArray();
      bytes.reset();
      whole.binary(message);
    }
  }

  private boolean admits(int length) {
    if (!refused && length > limit) {
      refused = true;
      text.setLength(0);
      bytes.reset();
      whole.tooLarge();
    }
    return !refused;
  }
}
