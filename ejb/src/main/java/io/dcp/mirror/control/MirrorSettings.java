package io.dcp.mirror.control;

import java.time.Duration;

/**
 * How servers are mirrored.
 *
 * @param resync how often everything is read anew although nothing seems lost
 * @param quiet the shortest time between two reads of one thing
 * @param afterEnd how long after a container's end it is read once more: the engine tells the end
 *     before it has finished with it
 * @param shortestPause before the first attempt to connect again
 * @param longestPause between attempts
 * @param readsAtOnce reads under way at one engine; half of them, at least one, in the background
 * @param mostItems things of one kind that are kept of one server
 * @param patience how long a change through the platform waits until the mirror shows it
 */
public record MirrorSettings(
    Duration resync,
    Duration quiet,
    Duration afterEnd,
    Duration shortestPause,
    Duration longestPause,
    int readsAtOnce,
    int mostItems,
    Duration patience) {

  /** What holds where nothing else is configured. */
  public static MirrorSettings defaults() {
    return new MirrorSettings(
        Duration.ofMinutes(5),
        Duration.ofMillis(50),
        Duration.ofMillis(200),
        Duration.ofMillis(200),
        Duration.ofSeconds(10),
        4,
        20_000,
        Duration.ofSeconds(2));
  }
}
