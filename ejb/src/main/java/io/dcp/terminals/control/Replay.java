package io.dcp.terminals.control;

import java.util.ArrayDeque;
import java.util.List;

/** The newest output of a terminal, for who comes back. Not safe for threads by itself. */
final class Replay {
  /** What is shown again at most, in bytes. */
  static final int CAPACITY = 256 * 1024;

  private final ArrayDeque<byte[]> pieces = new ArrayDeque<>();
  private int bytes;

  /** The array must not change any more. */
  void add(byte[] piece) {
    pieces.addLast(piece);
    bytes += piece.length;
    while (bytes > CAPACITY) {
      bytes -= pieces.removeFirst().length;
    }
  }

  List<byte[]> pieces() {
    return List.copyOf(pieces);
  }
}
