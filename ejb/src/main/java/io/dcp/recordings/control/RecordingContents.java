package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingState;
import io.dcp.platform.crypto.RunningSha256;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.recordings.entity.Extent;
import io.dcp.recordings.entity.RecordingRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

/** Reads recordings, and shows none that is not as it was written. */
@ApplicationScoped
public class RecordingContents {
  private RecordingFiles files;

  protected RecordingContents() {}

  @Inject
  public RecordingContents(RecordingFiles files) {
    this.files = files;
  }

  /**
   * What a file holds.
   *
   * @param complete whether it has its last piece
   */
  record Examined(Extent extent, boolean complete) {}

  /**
   * Reads a file to its end.
   *
   * @throws DamagedRecordingException when a piece is not the one that was written there
   */
  Examined examine(RecordingRow row) throws IOException {
    try (var pieces = files.open(row)) {
      var digest = new RunningSha256();
      var last = new byte[0];
      var count = 0L;
      var bytes = 0L;
      for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
        digest.add(piece.get());
        last = piece.get().length == 0 ? last : piece.get();
        bytes += piece.get().length;
        count++;
      }
      return new Examined(
          new Extent(count, bytes, digest.finish(), Asciicast.lastTime(last), 0),
          pieces.isComplete());
    }
  }

  /**
   * Returns when a recording is as it was written.
   *
   * @throws DomainException {@link ErrorCode#RECORDING_DAMAGED}, or {@link
   *     ErrorCode#RECORDING_LOST} when nothing is left of it
   */
  void require(RecordingRow row) {
    if (row.state() == RecordingState.LOST) {
      throw new DomainException(
          ErrorCode.RECORDING_LOST, "Nothing of this recording could be saved.");
    }
    try {
      if (!isAsWritten(row, examine(row))) {
        throw new DamagedRecordingException("The file does not hold what it did.");
      }
    } catch (NoSuchFileException gone) {
      throw new DomainException(
          ErrorCode.RECORDING_DAMAGED, "The file of this recording is gone.", gone);
    } catch (DamagedRecordingException changed) {
      throw damaged(changed);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isAsWritten(RecordingRow row, Examined found) {
    var same = row.extent().map(it -> it.holdsTheSameAs(found.extent())).orElse(true);
    return same && (found.complete() || row.state() != RecordingState.COMPLETE);
  }

  private static DomainException damaged(DamagedRecordingException found) {
    return new DomainException(
        ErrorCode.RECORDING_DAMAGED,
        "This recording is not as it was written: its file was changed, cut or exchanged. It is not"
            + " shown.",
        found);
  }

  /**
   * Writes the asciicast, as far as there is one.
   *
   * @return its length in bytes
   * @throws IOException when the receiver has gone
   */
  long write(RecordingRow row, OutputStream target) throws IOException {
    try (var pieces = files.open(row)) {
      var bytes = 0L;
      for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
        target.write(piece.get());
        bytes += piece.get().length;
      }
      return bytes;
    }
  }
}
