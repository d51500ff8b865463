package io.dcp.containers.boundary;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a container may take to end by itself, not yet checked.
 *
 * @param seconds 0 to 3600; the container's own setting when null
 */
public record StopGrace(@Nullable Integer seconds) {
  private static final int LONGEST_SECONDS = 3_600;

  @Nullable Duration duration() {
    if (seconds == null) {
      return null;
    }
    if (seconds < 0 || seconds > LONGEST_SECONDS) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "timeout",
          "The timeout is 0 to %d seconds.".formatted(LONGEST_SECONDS));
    }
    return Duration.ofSeconds(seconds);
  }
}
