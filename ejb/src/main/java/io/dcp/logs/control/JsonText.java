package io.dcp.logs.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** A growing text of JSON in UTF-8. Copies runs of plain bytes at once. Not safe for threads. */
final class JsonText {
  private static final byte[] UNICODE = ascii("\\u00");
  private static final HexFormat HEX = HexFormat.of();

  private byte[] bytes;
  private int length;

  JsonText(int capacity) {
    bytes = new byte[capacity];
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  int length() {
    return length;
  }

  byte[] bytes() {
    return bytes;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  void clear() {
    length = 0;
  }

  /** Makes room and says where it begins; the length grows by {@code count}. */
  int grow(int count) {
    var at = length;
    reserve(count);
    length += count;
    return at;
  }

  void add(byte[] plain) {
    add(plain, 0, plain.length);
  }

  void add(byte[] plain, int offset, int count) {
    reserve(count);
    System.arraycopy(plain, offset, bytes, length, count);
    length += count;
  }

  void add(byte single) {
    reserve(1);
    bytes[length++] = single;
  }

  /** Adds the inside of a JSON string (RFC 8259, section 7). What is no UTF-8 becomes U+FFFD. */
  void addString(byte[] text, int offset, int count) {
    for (var i = offset; i < offset + count; i++) {
      if (text[i] < 0) {
        var valid = new String(text, offset, count, StandardCharsets.UTF_8);
        var encoded = valid.getBytes(StandardCharsets.UTF_8);
        addEscaped(encoded, 0, encoded.length);
        return;
      }
    }
    addEscaped(text, offset, count);
  }

  private void addEscaped(byte[] text, int offset, int count) {
    var end = offset + count;
    var from = offset;
    for (var i = offset; i < end; i++) {
      var next = text[i];
      if (next == '"' || next == '\\' || (next >= 0 && next < ' ')) {
        add(text, from, i - from);
        escape(next);
        from = i + 1;
      }
    }
    add(text, from, end - from);
  }

  private void escape(byte next) {
    if (next == '"' || next == '\\') {
      add((byte) '\\');
      add(next);
    } else if (next == '\t') {
      add((byte) '\\');
      add((byte) 't');
    } else {
      add(UNICODE);
      add((byte) HEX.toHighHexDigit(next));
      add((byte) HEX.toLowHexDigit(next));
    }
  }

  private void reserve(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, 2 * bytes.length));
    }
  }
}
