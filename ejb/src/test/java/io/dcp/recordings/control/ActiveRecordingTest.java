package io.dcp.recordings.control;

import static io.dcp.recordings.control.RecordingScene.shows;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.api.recordings.RecordingChoice;
import io.dcp.api.recordings.RecordingCut;
import io.dcp.platform.crypto.ContentKeys;
import io.dcp.platform.crypto.InMemoryDataKeys;
import io.dcp.recordings.control.SessionRecording.Trouble;
import io.dcp.recordings.entity.Extent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a recording whose file is slow: nobody writes here before the test does. */
@Timeout(30)
class ActiveRecordingTest {
  private static final String PURPOSE = "recording/test";

  private final ContentKeys keys = new ContentKeys(InMemoryDataKeys.secrets());
  private final byte[] key = keys.create(PURPOSE);
  private final List<Trouble> troubles = new ArrayList<>();
  private final Ends ends = new Ends();
  private Path path;

  @BeforeEach
  void place(@TempDir Path folder) {
    path = folder.resolve("file");
  }

  @Test
  void a_terminal_that_may_go_on_never_waits_and_what_is_missing_is_marked() throws IOException {
    var recording = recording(RecordingChoice.BEST_EFFORT);
    var begun = System.nanoTime();
    for (var i = 0; i < 4; i++) {
      shows(recording, "x".repeat(ActiveRecording.CAPACITY / 2));
    }

    assertThat(System.nanoTime() - begun)
        .isLessThan(RecordingDatabase.settings(RecordingChoice.OFF, false, 1).patience().toNanos());
    assertThat(troubles).isEmpty();
    Thread.ofVirtual().start(recording::run);
    awaitRoom();
    shows(recording, "after");
    recording.end();

    assertThat(ends.cut).isNull();
    assertThat(ends.extent.missed()).isEqualTo(3L * ActiveRecording.CAPACITY / 2);
    assertThat(cast()).contains("\"m\",\"" + ends.extent.missed() + " bytes are missing here\"");
    assertThat(cast().lines().toList().getLast()).endsWith("\"o\",\"after\"]");
  }

  @Test
  void a_terminal_that_must_be_recorded_waits_a_moment_and_then_ends() {
    var recording = recording(RecordingChoice.REQUIRED);
    shows(recording, "x".repeat(ActiveRecording.CAPACITY / 2));
    shows(recording, "x".repeat(ActiveRecording.CAPACITY / 2));

    assertThat(troubles).singleElement().extracting(Trouble::fatal).isEqualTo(true);
    recording.run();
    assertThat(ends.cut).isEqualTo(RecordingCut.UNWRITABLE);
  }

  private ActiveRecording recording(RecordingChoice policy) {
    try {
      var settings = RecordingDatabase.settings(policy, false, 1 << 22);
      var cast = new Asciicast();
      cast.header(80, 24, Instant.EPOCH, null);
      var file =
          new CastFile(
              SegmentWriter.create(path, keys.sealer(key, PURPOSE)), cast, settings.mostBytes());
      var recording =
          new ActiveRecording(
              UUID.randomUUID(), file, policy == RecordingChoice.REQUIRED, settings, ends);
      recording.whenTroubled(troubles::add);
      return recording;
    } catch (IOException unwritable) {
      throw new AssertionError(unwritable);
    }
  }

  /** Until the writer has taken what waited. */
  private void awaitRoom() {
    await().until(() -> Files.size(path) > ActiveRecording.CAPACITY / 2);
  }

  private String cast() throws IOException {
    var text = new StringBuilder();
    try (var pieces = new SegmentReader(Files.newInputStream(path), keys.opener(key, PURPOSE))) {
      for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
        text.append(new String(piece.get(), UTF_8));
      }
    }
    return text.toString();
  }

  /** Remembers how a recording ended. */
  private static final class Ends implements ActiveRecording.Keeper {
    private volatile Extent extent = new Extent(0, 0, "", Duration.ZERO, 0);
    private volatile @Nullable RecordingCut cut;

    @Override
    public void closed(Extent found, @Nullable RecordingCut why) {
      extent = found;
      cut = why;
    }

    @Override
    public void discarded() {}
  }
}
