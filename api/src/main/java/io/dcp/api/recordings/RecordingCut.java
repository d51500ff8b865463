package io.dcp.api.recordings;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a recording ends before its terminal did. */
public enum RecordingCut {
  /** It reached the size that a recording may have. */
  SIZE,
  /** It could not be written any more, as on a full disk. */
  UNWRITABLE,
  /** The platform was killed. */
  KILLED;

  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
