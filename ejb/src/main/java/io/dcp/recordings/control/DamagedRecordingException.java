package io.dcp.recordings.control;

/** A file of a recording is not as it was written. */
final class DamagedRecordingException extends RuntimeException {
  DamagedRecordingException(String sentence) {
    super(sentence);
  }

  DamagedRecordingException(Throwable cause) {
    super(cause);
  }
}
