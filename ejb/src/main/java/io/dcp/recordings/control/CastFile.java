package io.dcp.recordings.control;

import io.dcp.platform.crypto.RunningSha256;
import io.dcp.recordings.entity.Extent;
import java.io.IOException;
import java.time.Duration;

/** An asciicast that grows in a file, piece by piece. Not safe for many threads. */
final class CastFile implements AutoCloseable {
  private static final int PIECE = 64 * 1024;

  private final SegmentWriter file;
  private final Asciicast cast;
  private final long mostBytes;
  private final RunningSha256 digest = new RunningSha256();
  private long bytes;
  private long writtenMicros;
  private long lastMicros;

  /**
   * Takes over a file in which nothing is written yet.
   *
   * @param cast holds the header
   */
  CastFile(SegmentWriter file, Asciicast cast, long mostBytes) {
    this.file = file;
    this.cast = cast;
    this.mostBytes = mostBytes;
  }

  /**
   * Writes an event, sooner or later.
   *
   * @return false when the file is as large as it may be: then this event is left out
   */
  boolean add(TerminalEvent event) throws IOException {
    if (bytes + cast.length() + event.size() > mostBytes) {
      return false;
    }
    event.writeTo(cast);
    lastMicros = event.micros();
    if (cast.length() >= PIECE) {
      flush();
    }
    return true;
  }

  /** Whether there is something that is not in the file yet. */
  boolean isWaiting() {
    return cast.length() > 0;
  }

  void flush() throws IOException {
    piece(false);
  }

  /** Writes the last piece. */
  void finish() throws IOException {
    piece(true);
  }

  private void piece(boolean last) throws IOException {
    var plain = cast.take();
    file.write(plain, last);
    digest.add(plain);
    bytes += plain.length;
    writtenMicros = lastMicros;
  }

  /** What the file holds; asked once, at the end. */
  Extent extent(long missed) {
    return new Extent(
        file.segments(), bytes, digest.finish(), Duration.ofNanos(writtenMicros * 1_000), missed);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
