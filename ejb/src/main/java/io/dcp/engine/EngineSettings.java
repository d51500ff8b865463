package io.dcp.engine;

import java.time.Duration;

/**
 * Bounds of the work with one engine.
 *
 * @param connect to open a connection, TLS included
 * @param request for an ordinary question or change
 * @param slow for what takes long on a busy host: create, start, remove, disk usage
 * @param stopMargin what {@code stop} and {@code restart} get beyond the container's grace
 * @param pullSilence how long a pull may go without a sign of progress
 * @param pull for a whole pull
 * @param queue how long a call waits for its turn when too many are under way
 * @param requestsAtOnce questions and changes under way at one engine
 * @param streamsAtOnce streams open at one engine
 * @param largestAnswer bytes of one JSON answer
 */
public record EngineSettings(
    Duration connect,
    Duration request,
    Duration slow,
    Duration stopMargin,
    Duration pullSilence,
    Duration pull,
    Duration queue,
    int requestsAtOnce,
    int streamsAtOnce,
    int largestAnswer) {

  /** What holds where nothing else is configured. */
  public static EngineSettings defaults() {
    return new EngineSettings(
        Duration.ofSeconds(4),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        Duration.ofMinutes(30),
        Duration.ofSeconds(2),
        16,
        256,
        64 * 1024 * 1024);
  }
}
