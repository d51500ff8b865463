package io.dcp.engine;

import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Reads the bounds of the work with engines from the variables {@code DCP_ENGINE_...}. */
@ApplicationScoped
public class EngineBounds {
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofHours(6);
  private static final int MEBIBYTE = 1024 * 1024;

  @Produces
  @Singleton
  EngineSettings read(Settings settings) {
    var defaults = EngineSettings.defaults();
    return new EngineSettings(
        duration(settings, "DCP_ENGINE_CONNECT_TIMEOUT", defaults.connect()),
        duration(settings, "DCP_ENGINE_REQUEST_DEADLINE", defaults.request()),
        duration(settings, "DCP_ENGINE_SLOW_DEADLINE", defaults.slow()),
        duration(settings, "DCP_ENGINE_STOP_MARGIN", defaults.stopMargin()),
        duration(settings, "DCP_ENGINE_PULL_SILENCE", defaults.pullSilence()),
        duration(settings, "DCP_ENGINE_PULL_DEADLINE", defaults.pull()),
        duration(settings, "DCP_ENGINE_QUEUE_WAIT", defaults.queue()),
        settings.number("DCP_ENGINE_REQUESTS_AT_ONCE", defaults.requestsAtOnce(), 2, 256),
        settings.number("DCP_ENGINE_STREAMS_AT_ONCE", defaults.streamsAtOnce(), 2, 10_000),
        MEBIBYTE
            * settings.number(
                "DCP_ENGINE_LARGEST_ANSWER_MB", defaults.largestAnswer() / MEBIBYTE, 1, 1_024));
  }

  private static Duration duration(Settings settings, String name, Duration fallback) {
    return settings.duration(name, fallback, SHORTEST, LONGEST);
  }
}
