package io.dcp.recordings.control;

import io.dcp.platform.crypto.SegmentOpener;
import io.dcp.platform.crypto.UnreadableSecretException;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Reads what {@link SegmentWriter} wrote, piece by piece; a piece that is not whole is its end. */
final class SegmentReader implements AutoCloseable {
  private final DataInputStream file;
  private final SegmentOpener opener;
  private boolean complete;

  SegmentReader(InputStream file, SegmentOpener opener) {
    this.file = new DataInputStream(file);
    this.opener = opener;
  }

  /**
   * The next piece; empty at the end.
   *
   * @throws DamagedRecordingException when it is not the piece that was written there
   */
  Optional<byte[]> next() throws IOException {
    var head = file.readNBytes(SegmentWriter.HEAD);
    if (head.length < SegmentWriter.HEAD) {
      return Optional.empty();
    }
    if (complete) {
      throw new DamagedRecordingException("A piece stands behind the last one.");
    }
    var length = ByteBuffer.wrap(head).getInt(1);
    if (length < 0 || length > SegmentWriter.LONGEST) {
      throw new DamagedRecordingException("A piece has an impossible length.");
    }
    var sealed = file.readNBytes(length);
    return sealed.length < length ? Optional.empty() : Optional.of(open(sealed, head[0] != 0));
  }

  private byte[] open(byte[] sealed, boolean last) {
    try {
      var plain = opener.open(sealed, last);
      complete = last;
      return plain;
    } catch (UnreadableSecretException changed) {
      throw new DamagedRecordingException(changed);
    }
  }

  /** Whether the last piece was read. */
  boolean isComplete() {
    return complete;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
