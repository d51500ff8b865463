package io.dcp.platform.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One message to a viewer. Immutable, so that one frame can go to many viewers. */
public sealed interface Frame {

  /** Bytes that it counts for in a queue. */
  int size();

  /**
   * A text message.
   *
   * @param size its length in UTF-8
   */
  record Text(String text, int size) implements Frame {

    public static Text of(String text) {
      return new Text(text, text.getBytes(StandardCharsets.UTF_8).length);
    }

    /** A text that is encoded already. */
    public static Text ofUtf8(byte[] bytes, int offset, int length) {
      return new Text(new String(bytes, offset, length, StandardCharsets.UTF_8), length);
    }
  }

  /**
   * A binary message.
   *
   * @param bytes whoever sends them works on a duplicate; not a read-only buffer, which Open
   *     Liberty's channel cannot write
   */
  record Binary(ByteBuffer bytes) implements Frame {

    /** The array is not copied: it must not change any more. */
    public static Binary of(byte[] bytes, int offset, int length) {
      return new Binary(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public int size() {
      return bytes.remaining();
    }
  }

  /** Asks the viewer for a sign of life (RFC 6455, section 5.5.2). */
  record Ping() implements Frame {
    @Override
    public int size() {
      return 0;
    }
  }
}
