package io.dcp.engine.docker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines of at most a number of bytes; of a longer one nothing is kept. */
final class BoundedLines {
  /** Stands for a line that was too long. */
  static final byte[] TOO_LONG = {};

  private final InputStream in;
  private final int longest;

  BoundedLines(InputStream in, int longest) {
    this.in = new BufferedInputStream(in);
    this.longest = longest;
  }

  /** The next line that is not empty, {@link #TOO_LONG}, or null at the end. */
  byte @Nullable [] next() throws IOException {
    var line = new ByteArrayOutputStream(512);
    var length = 0;
    for (var next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        if (length > longest) {
          return TOO_LONG;
        }
        if (length > 0) {
          return line.toByteArray();
        }
      } else if (next != '\r') {
        length = Math.min(length + 1, longest + 1);
        if (length <= longest) {
          line.write(next);
        }
      }
    }
    return null;
  }
}
