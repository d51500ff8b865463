package io.dcp.terminals.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The beginning of a program's output. Written by one thread at a time. */
public final class BoundedText {
  private static final int MOST = 1024 * 1024;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private boolean truncated;

  synchronized void add(byte[] buffer, int offset, int length) {
    var fits = Math.min(length, MOST - bytes.size());
    bytes.write(buffer, offset, fits);
    truncated |= fits < length;
  }

  /** As UTF-8; what is none becomes replacement characters. */
  public synchronized String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Whether there was more. */
  public synchronized boolean truncated() {
    return truncated;
  }
}
