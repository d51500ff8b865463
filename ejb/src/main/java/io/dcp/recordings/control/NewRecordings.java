package io.dcp.recordings.control;

import io.dcp.platform.crypto.ContentKeys;
import io.dcp.recordings.entity.RecordedTerminal;
import io.dcp.recordings.entity.RecordingRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Makes what a recording begins with: its row with a key of its own, and a file with a header. */
@ApplicationScoped
public class NewRecordings {
  private RecordingFiles files;
  private ContentKeys keys;
  private RecordingSettings settings;
  private Clock clock;

  protected NewRecordings() {}

  @Inject
  public NewRecordings(
      RecordingFiles files, ContentKeys keys, RecordingSettings settings, Clock clock) {
    this.files = files;
    this.keys = keys;
    this.settings = settings;
    this.clock = clock;
  }

  /** A row that is in no database yet. */
  RecordingRow row(Recorder.Subject subject, String containerName, String serverName) {
    var id = UUID.randomUUID();
    return new RecordingRow(
        id,
        new RecordedTerminal(
            subject.server(),
            serverName,
            subject.container(),
            containerName,
            subject.caller().userId(),
            subject.caller().username(),
            subject.command(),
            subject.terminal()),
        settings.withInput(),
        clock.instant(),
        keys.create(RecordingRow.purposeOf(id)));
  }

  /**
   * A file whose first piece is written.
   *
   * @throws IOException when that is not possible
   */
  CastFile file(RecordingRow row, Recorder.Subject subject) throws IOException {
    var cast = new Asciicast();
    cast.header(
        subject.columns(),
        subject.rows(),
        row.startedAt(),
        Optional.ofNullable(subject.command()).orElse(row.view().containerName()));
    var file = new CastFile(files.create(row), cast, settings.mostBytes());
    try {
      file.flush();
      return file;
    } catch (IOException unwritable) {
      file.close();
      throw unwritable;
    }
  }

  void delete(UUID id) throws IOException {
    files.delete(id);
  }
}
