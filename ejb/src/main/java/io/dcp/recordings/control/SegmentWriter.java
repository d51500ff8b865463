package io.dcp.recordings.control;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.dcp.platform.crypto.SegmentSealer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Writes sealed pieces into a new file, each behind its length. The file always ends with a whole
 * piece, unless the platform is killed while it writes one.
 *
 * <pre>
 * 1 byte  whether it is the last piece: 0 or 1
 * 4       length of the sealed piece in bytes
 * n       the sealed piece
 * </pre>
 */
final class SegmentWriter implements AutoCloseable {
  static final int HEAD = 1 + Integer.BYTES;

  /** More than any sealed piece has, in bytes. */
  static final int LONGEST = 16 * 1024 * 1024;

  private final FileChannel file;
  private final SegmentSealer sealer;
  private long segments;

  private SegmentWriter(FileChannel file, SegmentSealer sealer) {
    this.file = file;
    this.sealer = sealer;
  }

  static SegmentWriter create(Path path, SegmentSealer sealer) throws IOException {
    return new SegmentWriter(
        FileChannel.open(
            path,
            Set.of(CREATE_NEW, WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))),
        sealer);
  }

  /**
   * Writes one piece.
   *
   * @throws IOException when it cannot be written: nothing of it is left then, and none may follow
   */
  void write(byte[] plain, boolean last) throws IOException {
    var sealed = sealer.seal(plain, last);
    var bytes = ByteBuffer.allocate(HEAD + sealed.length).put((byte) (last ? 1 : 0));
    bytes.putInt(sealed.length).put(sealed).flip();
    var begin = file.position();
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      if (last) {
        file.force(true);
      }
    } catch (IOException unwritable) {
      file.truncate(begin);
      throw unwritable;
    }
    segments++;
  }

  /** Whole pieces in the file. */
  long segments() {
    return segments;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
