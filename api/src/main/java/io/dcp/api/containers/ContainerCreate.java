package io.dcp.api.containers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Creates a container; an image that the engine lacks is pulled first.
 *
 * @param name 2 to 128 characters as the engine allows them; the engine invents one when absent
 * @param image reference, for example {@code postgres:17.5}
 * @param command arguments in place of the image's own, one element each
 * @param entrypoint in place of the image's own
 * @param env variables by name
 * @param labels at most 200
 * @param ports what to publish
 * @param restartPolicy {@code no} when absent
 * @param start false leaves it created; true when absent
 * @param mounts files besides those of the image
 * @param networks the engine's own {@code bridge} when absent
 * @param resources without limit when absent
 * @param security as the engine does by itself when absent
 */
public record ContainerCreate(
    @Schema(nullable = true)
        @Nullable
        @Pattern(
            regexp = "[a-zA-Z0-9][a-zA-Z0-9_.-]{1,127}",
            message =
                "A container's name has 2 to 128 characters: letters, digits, underscore, dot and dash; "
                    + "it begins with a letter or digit.")
        String name,
    @NotBlank @Size(max = 500) String image,
    @Schema(nullable = true) @Size(max = 500)
        @Nullable List<@NotNull @Size(max = 32768) String> command,
    @Schema(nullable = true) @Size(max = 500)
        @Nullable List<@NotNull @Size(max = 32768) String> entrypoint,
    @Schema(nullable = true) @Size(max = 500)
        @Nullable Map<@VariableName String, @NotNull @Size(max = 32768) String> env,
    @Schema(nullable = true) @Size(max = 200)
        @Nullable Map<@NotBlank @Size(max = 256) String, @NotNull @Size(max = 4096) String> labels,
    @Schema(nullable = true) @Size(max = 200) @Valid @Nullable List<@NotNull PortMapping> ports,
    @Schema(nullable = true) @Valid @Nullable RestartPolicy restartPolicy,
    @Schema(nullable = true) @Nullable Boolean start,
    @Schema(nullable = true) @Size(max = 100) @Valid @Nullable List<@NotNull ContainerMount> mounts,
    @Schema(nullable = true) @Size(max = 50) @Valid
        @Nullable List<@NotNull ContainerAttachment> networks,
    @Schema(nullable = true) @Valid @Nullable ContainerResources resources,
    @Schema(nullable = true) @Valid @Nullable ContainerSecurity security) {

  /** A container that wants nothing of its host but ports. */
  public ContainerCreate(
      @Nullable String name,
      String image,
      @Nullable List<String> command,
      @Nullable List<String> entrypoint,
      @Nullable Map<String, String> env,
      @Nullable Map<String, String> labels,
      @Nullable List<PortMapping> ports,
      @Nullable RestartPolicy restartPolicy,
      @Nullable Boolean start) {
    this(
        name,
        image,
        command,
        entrypoint,
        env,
        labels,
        ports,
        restartPolicy,
        start,
        null,
        null,
        null,
        null);
  }

  /**
   * Publishes a container's port on the host.
   *
   * @param hostIp the host address to listen on; all when absent
   * @param hostPort 1 to 65535; the engine picks a free one when absent
   * @param containerPort 1 to 65535
   * @param protocol {@code tcp} (when absent), {@code udp} or {@code sctp}
   */
  public record PortMapping(
      @Schema(nullable = true) @Size(max = 45) @Nullable String hostIp,
      @Schema(nullable = true) @Min(1) @Max(65535) @Nullable Integer hostPort,
      @NotNull @Min(1) @Max(65535) Integer containerPort,
      @Schema(nullable = true)
          @Pattern(regexp = "tcp|udp|sctp", message = "The protocol is tcp, udp or sctp.")
          @Nullable String protocol) {}
}
