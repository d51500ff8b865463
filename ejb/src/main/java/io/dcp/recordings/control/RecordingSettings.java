package io.dcp.recordings.control;

import io.dcp.api.recordings.RecordingChoice;
import io.dcp.platform.config.ConfigurationException;
import io.dcp.platform.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * What is recorded, how much of it, and how long it is kept.
 *
 * @param policy for servers for which nothing else was chosen, {@code DCP_RECORDING_POLICY}
 * @param withInput whether what is typed is recorded too, {@code DCP_RECORDING_INPUT}
 * @param mostBytes length of an asciicast at most, {@code DCP_RECORDING_SIZE} in MiB
 * @param patience how long a terminal whose recording is required waits for the disk, {@code
 *     DCP_RECORDING_PATIENCE}
 * @param flush what a platform that is killed loses at most of a recording
 * @param retention older recordings are removed; zero keeps them for ever, {@code
 *     DCP_RECORDING_RETENTION}
 * @param cleaning between two removals, {@code DCP_RECORDING_CLEANING}
 */
public record RecordingSettings(
    RecordingChoice policy,
    boolean withInput,
    long mostBytes,
    Duration patience,
    Duration flush,
    Duration retention,
    Duration cleaning) {
  private static final int MEBIBYTE = 1024 * 1024;

  /** What holds where nothing else is configured. */
  public static RecordingSettings defaults() {
    return from(Settings.of(Map.of()));
  }

  /** Reads the settings, each with its default and its bounds. */
  public static RecordingSettings from(Settings settings) {
    return new RecordingSettings(
        policy(settings),
        settings.text("DCP_RECORDING_INPUT").map(RecordingSettings::isOn).orElse(false),
        (long) settings.number("DCP_RECORDING_SIZE", 64, 1, 4_096) * MEBIBYTE,
        settings.duration(
            "DCP_RECORDING_PATIENCE",
            Duration.ofSeconds(3),
            Duration.ofMillis(100),
            Duration.ofSeconds(30)),
        Duration.ofSeconds(1),
        settings.duration(
            "DCP_RECORDING_RETENTION", Duration.ofDays(90), Duration.ZERO, Duration.ofDays(3_650)),
        settings.duration(
            "DCP_RECORDING_CLEANING",
            Duration.ofHours(1),
            Duration.ofSeconds(1),
            Duration.ofDays(1)));
  }

  private static RecordingChoice policy(Settings settings) {
    var text = settings.text("DCP_RECORDING_POLICY").orElse("best-effort");
    return RecordingChoice.ofWireName(text)
        .orElseThrow(() ->
            new ConfigurationException(
                "DCP_RECORDING_POLICY must be off, best-effort or required, not \"%s\"."
                    .formatted(text)));
  }

  private static boolean isOn(String text) {
    return switch (text) {
      case "on" -> true;
      case "off" -> false;
      default ->
          throw new ConfigurationException(
              "DCP_RECORDING_INPUT must be on or off, not \"%s\".".formatted(text));
    };
  }

  /** Reads the settings once. */
  @ApplicationScoped
  static class Source {
    @Produces
    @Singleton
    RecordingSettings read(Settings settings) {
      return from(settings);
    }
  }
}
