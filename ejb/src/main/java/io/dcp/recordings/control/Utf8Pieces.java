package io.dcp.recordings.control;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes that come in pieces into text: what a piece ends within is kept for the next one, and
 * what is no UTF-8 becomes the replacement character U+FFFD.
 */
final class Utf8Pieces {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private byte[] rest = new byte[0];

  String add(byte[] piece) {
    var bytes = ByteBuffer.allocate(rest.length + piece.length).put(rest).put(piece).flip();
    var text = CharBuffer.allocate(bytes.remaining());
    decoder.decode(bytes, text, false);
    rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return text.flip().toString();
  }
}
