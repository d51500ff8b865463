package io.dcp.recordings.control;

import io.dcp.platform.config.DataFolder;
import io.dcp.platform.crypto.ContentKeys;
import io.dcp.platform.crypto.UnreadableSecretException;
import io.dcp.recordings.entity.RecordingRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/** The files of recordings in the data folder, one each. */
@ApplicationScoped
public class RecordingFiles {
  static final String FOLDER = "recordings";
  private static final String ENDING = ".rec";

  private Path folder;
  private ContentKeys keys;

  protected RecordingFiles() {}

  @Inject
  public RecordingFiles(DataFolder data, ContentKeys keys) {
    this.folder = data.resolve(FOLDER);
    this.keys = keys;
  }

  SegmentWriter create(RecordingRow row) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    return SegmentWriter.create(path(row.id()), keys.sealer(row.sealedKey(), row.purpose()));
  }

  /**
   * Opens a file at its beginning.
   *
   * @throws DamagedRecordingException when the key of the row is none
   */
  SegmentReader open(RecordingRow row) throws IOException {
    try {
      var opener = keys.opener(row.sealedKey(), row.purpose());
      return new SegmentReader(
          new BufferedInputStream(Files.newInputStream(path(row.id()))), opener);
    } catch (UnreadableSecretException changed) {
      throw new DamagedRecordingException(changed);
    }
  }

  void delete(UUID id) throws IOException {
    Files.deleteIfExists(path(id));
  }

  private Path path(UUID id) {
    return folder.resolve(id + ENDING);
  }
}
