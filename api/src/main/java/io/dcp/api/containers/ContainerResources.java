package io.dcp.api.containers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a container may use of its host; without limit where nothing is said.
 *
 * @param cpus cores, 0.01 to 1024
 * @param memoryBytes at most; from 6 MiB on
 * @param memoryReservationBytes what it keeps when the host runs short
 * @param pidsLimit processes and threads
 * @param shmBytes size of {@code /dev/shm}; 64 MiB when absent
 * @param cgroupParent control group under which its own is made
 * @param devices of the host
 * @param deviceRules further devices by kind and number, for example {@code c 189:* rmw}
 * @param gpus how many; -1 for all
 */
public record ContainerResources(
    @Schema(nullable = true) @DecimalMin("0.01") @DecimalMax("1024") @Nullable BigDecimal cpus,
    @Schema(nullable = true) @Min(6L << 20) @Nullable Long memoryBytes,
    @Schema(nullable = true) @Min(6L << 20) @Nullable Long memoryReservationBytes,
    @Schema(nullable = true) @Min(1) @Max(4_194_304) @Nullable Long pidsLimit,
    @Schema(nullable = true) @Min(4096) @Nullable Long shmBytes,
    @Schema(nullable = true) @Size(min = 1, max = 1024) @Nullable String cgroupParent,
    @Schema(nullable = true) @Size(max = 100) @Valid @Nullable List<@NotNull Device> devices,
    @Schema(nullable = true) @Size(max = 100)
        @Nullable
            List<
                @NotNull
                @Pattern(
                    regexp = "[acb] ([0-9]{1,5}|\\*):([0-9]{1,7}|\\*) r?w?m?",
                    message = "A rule for devices is written like: c 189:* rwm.")
                String>
            deviceRules,
    @Schema(nullable = true) @Min(-1) @Max(1024) @Nullable Integer gpus) {

  /**
   * A device of the host inside the container.
   *
   * @param hostPath absolute path
   * @param containerPath absolute path; the host's when absent
   * @param permissions of {@code r}, {@code w} and {@code m} (make nodes); all when absent
   */
  public record Device(
      @NotBlank
          @Size(max = 4096)
          @Pattern(regexp = "/.*", message = "The path of a device begins with a slash.")
          String hostPath,
      @Schema(nullable = true)
          @Size(max = 4096)
          @Pattern(regexp = "/.*", message = "The path of a device begins with a slash.")
          @Nullable String containerPath,
      @Schema(nullable = true)
          @Pattern(
              regexp = "r?w?m?",
              message = "The permissions are some of r, w and m, in that order.")
          @Nullable String permissions) {}
}
