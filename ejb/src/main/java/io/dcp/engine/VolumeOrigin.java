package io.dcp.engine;

import java.util.Map;

/**
 * How a volume was made.
 *
 * @param options of its driver; those of {@code local} can make it any folder of the host
 */
public record VolumeOrigin(String driver, Map<String, String> options) {
  public VolumeOrigin {
    options = Map.copyOf(options);
  }
}
