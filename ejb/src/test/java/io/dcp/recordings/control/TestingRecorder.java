package io.dcp.recordings.control;

import java.util.Optional;

/** Records nothing, as where recordings are off. */
public final class TestingRecorder extends Recorder {
  @Override
  public SessionRecording begin(Subject subject) {
    return new Unrecorded(Optional.empty());
  }
}
