package io.dcp.platform.stream;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Bounds of the connections to viewers.
 *
 * @param queueBytes what may wait for one viewer, {@code DCP_STREAM_QUEUE_KB}
 * @param sendTimeout how long one write may take, {@code DCP_STREAM_SEND_TIMEOUT}
 * @param pingInterval {@code DCP_STREAM_PING_INTERVAL}
 * @param idleLimit how long a viewer may give no sign of life, {@code DCP_STREAM_IDLE_LIMIT}
 * @param rightsInterval how often rights are checked again, {@code DCP_STREAM_RIGHTS_INTERVAL}
 * @param largestMessage bytes of one message from a viewer, {@code DCP_STREAM_LARGEST_MESSAGE_KB}
 * @param streamsPerUser {@code DCP_STREAMS_PER_USER}
 * @param livePerUser {@code DCP_LIVE_PER_USER}
 * @param streamsPerContainer {@code DCP_STREAMS_PER_CONTAINER}
 * @param slotWait how long a connection beyond a limit waits before it is refused, {@code
 *     DCP_STREAM_SLOT_WAIT}
 */
public record StreamSettings(
    int queueBytes,
    Duration sendTimeout,
    Duration pingInterval,
    Duration idleLimit,
    Duration rightsInterval,
    int largestMessage,
    int streamsPerUser,
    int livePerUser,
    int streamsPerContainer,
    Duration slotWait) {
  private static final int KIBIBYTE = 1024;
  private static final int MOST_CONNECTIONS = 100_000;

  /** Reads the settings, each with its default and its bounds. */
  public static StreamSettings from(Settings settings) {
    return new StreamSettings(
        KIBIBYTE * settings.number("DCP_STREAM_QUEUE_KB", 256, 64, 64 * KIBIBYTE),
        span(settings, "DCP_STREAM_SEND_TIMEOUT", Duration.ofSeconds(5)),
        span(settings, "DCP_STREAM_PING_INTERVAL", Duration.ofSeconds(30)),
        span(settings, "DCP_STREAM_IDLE_LIMIT", Duration.ofSeconds(75)),
        settings.duration(
            "DCP_STREAM_RIGHTS_INTERVAL",
            Duration.ofSeconds(1),
            Duration.ofMillis(100),
            Duration.ofSeconds(5)),
        KIBIBYTE * settings.number("DCP_STREAM_LARGEST_MESSAGE_KB", 64, 1, 1024),
        settings.number("DCP_STREAMS_PER_USER", 10, 1, MOST_CONNECTIONS),
        settings.number("DCP_LIVE_PER_USER", 10, 1, MOST_CONNECTIONS),
        settings.number("DCP_STREAMS_PER_CONTAINER", 50, 1, MOST_CONNECTIONS),
        settings.duration(
            "DCP_STREAM_SLOT_WAIT", Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(10)));
  }

  private static Duration span(Settings settings, String name, Duration fallback) {
    return settings.duration(name, fallback, Duration.ofMillis(100), Duration.ofHours(1));
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    StreamSettings read(Settings settings) {
      return from(settings);
    }
  }
}
