package io.dcp.recordings.control;

import static io.dcp.recordings.control.RecordingScene.shows;
import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.recordings.RecordingChoice;
import io.dcp.api.recordings.RecordingState;
import io.dcp.recordings.entity.RecordingRow;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which recordings are left alone when those of a killed platform are closed. */
@Timeout(60)
abstract class SettlingContract extends RecordingDatabase {
  @Test
  void a_recording_that_this_platform_is_writing_stays_open() {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    var recording = platform.begin();
    shows(recording, "still here");

    platform.get(Settling.class).settle();

    var id = recording.id().orElseThrow();
    assertThat(state(platform, id)).isEqualTo(RecordingState.RECORDING);
    recording.end();
    assertThat(state(platform, id)).isEqualTo(RecordingState.COMPLETE);
    assertThat(platform.audit().lines()).noneMatch(line -> line.startsWith("recording.cut"));
  }

  @Test
  void a_recording_that_ends_while_its_file_is_examined_keeps_its_own_end() {
    var platform = platform(RecordingChoice.BEST_EFFORT);
    var recording = platform.begin();
    var other = platform(RecordingChoice.BEST_EFFORT);
    var slow =
        new RecordingContents(other.get(RecordingFiles.class)) {
          @Override
          Examined examine(RecordingRow row) throws IOException {
            var found = super.examine(row);
            shows(recording, "more");
            recording.end();
            return found;
          }
        };

    new Settling(
            other.get(RecordingStore.class),
            slow,
            other.get(Recorder.class),
            other.get(RecordingAudit.class))
        .settle();

    assertThat(state(platform, recording.id().orElseThrow())).isEqualTo(RecordingState.COMPLETE);
  }

  private static RecordingState state(RecordingScene platform, UUID id) {
    return platform.recordings().get(id.toString()).state();
  }
}
