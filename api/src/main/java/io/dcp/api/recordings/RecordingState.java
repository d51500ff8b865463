package io.dcp.api.recordings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a recording is. */
public enum RecordingState {
  /** Its terminal goes on. */
  RECORDING,
  /** It holds its terminal from the beginning to the end. */
  COMPLETE,
  /** It ends before its terminal did; what there is can be shown. */
  CUT,
  /** Nothing of it is left. */
  LOST;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
