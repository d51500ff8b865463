package io.dcp.engine.docker;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails with {@link AnswerTooLargeException} as soon as more than a number of bytes was read. */
final class CappedInputStream extends FilterInputStream {
  private final long limit;
  private long count;

  CappedInputStream(InputStream in, long limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    var next = in.read();
    if (next >= 0) {
      count(1);
    }
    return next;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var read = in.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int read) throws AnswerTooLargeException {
    count += read;
    if (count > limit) {
      throw new AnswerTooLargeException(limit);
    }
  }
}
