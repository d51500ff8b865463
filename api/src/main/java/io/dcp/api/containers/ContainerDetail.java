package io.dcp.api.containers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A container with its configuration.
 *
 * @param summary what lists show
 * @param env variables; a value is null when the caller lacks {@code secret.view}
 * @param resources limits in force; null fields mean no limit
 * @param logDriver for example {@code json-file}; some drivers cannot be read back
 */
public record ContainerDetail(
    ContainerSummary summary,
    List<String> entrypoint,
    List<String> command,
    @Schema(nullable = true) @Nullable String workingDir,
    @Schema(nullable = true) @Nullable String user,
    @Schema(nullable = true) @Nullable String hostName,
    List<EnvVariable> env,
    RestartPolicy restartPolicy,
    Resources resources,
    boolean privileged,
    boolean tty,
    boolean autoRemove,
    @Schema(nullable = true) @Nullable String logDriver,
    @Schema(nullable = true) @Nullable Integer pid,
    List<NetworkDetail> networks,
    @Schema(nullable = true) @Nullable HealthReport healthReport) {

  /** An environment variable; {@code masked} when its value is kept from the caller. */
  public record EnvVariable(
      String name, @Schema(nullable = true) @Nullable String value, boolean masked) {}

  /**
   * Limits of a container.
   *
   * @param memoryBytes hard memory limit
   * @param cpus processors it may use, for example 1.5
   * @param pids most processes
   */
  public record Resources(
      @Schema(nullable = true) @Nullable Long memoryBytes,
      @Schema(nullable = true) @Nullable Double cpus,
      @Schema(nullable = true) @Nullable Long pids) {}

  /** How a container stands in one network. */
  public record NetworkDetail(
      String name,
      String id,
      @Schema(nullable = true) @Nullable String ip,
      @Schema(nullable = true) @Nullable String gateway,
      @Schema(nullable = true) @Nullable String mac,
      List<String> aliases) {}

  /**
   * Last answers of the health check.
   *
   * @param failingStreak failures in a row
   * @param lastOutput output of the last probe, cut at 4 kB
   */
  public record HealthReport(
      ContainerHealth status,
      int failingStreak,
      @Schema(nullable = true) @Nullable String lastOutput) {}
}
