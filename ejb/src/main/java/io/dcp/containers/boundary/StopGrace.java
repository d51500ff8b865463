package io.dcp.containers.boundary;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a container may take to end by itself.
 *
 * @param duration 0 to 3600 seconds; the container's own setting when null
 */
public record StopGrace(@Nullable Duration duration) {
  /** The most that can be asked for. */
  public static final int LONGEST_SECONDS = 3_600;

  /** The container's own setting. */
  public static final StopGrace OWN = new StopGrace(null);

  public static StopGrace ofSeconds(int seconds) {
    if (seconds < 0 || seconds > LONGEST_SECONDS) {
      throw new IllegalArgumentException("0 to " + LONGEST_SECONDS + " seconds, not " + seconds);
    }
    return new StopGrace(Duration.ofSeconds(seconds));
  }
}
