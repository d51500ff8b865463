package io.dcp.api.containers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Files that a container sees besides those of its image.
 *
 * @param type {@code volume}, {@code bind} (a folder or file of the host) or {@code tmpfs} (memory)
 * @param source a volume's name, or an absolute path of the host; the engine makes an anonymous
 *     volume when absent; a {@code tmpfs} has none
 * @param target absolute path inside the container
 * @param readOnly false when absent
 * @param propagation of a bind: whether mounts below it pass to the host and back
 * @param volumeDriver who keeps a volume that is made now; {@code local} when absent
 * @param volumeOptions of that driver
 * @param sizeBytes how large a {@code tmpfs} may grow; half of the host's memory when absent
 */
public record ContainerMount(
    @NotNull @Pattern(regexp = "volume|bind|tmpfs", message = "The type is volume, bind or tmpfs.")
        String type,
    @Schema(nullable = true) @Size(min = 1, max = 4096) @Nullable String source,
    @NotBlank
        @Size(max = 4096)
        @Pattern(regexp = "/.*", message = "The target is a path that begins with a slash.")
        String target,
    @Schema(nullable = true) @Nullable Boolean readOnly,
    @Schema(nullable = true)
        @Pattern(
            regexp = "r?(private|shared|slave)",
            message = "The propagation is private, rprivate, shared, rshared, slave or rslave.")
        @Nullable String propagation,
    @Schema(nullable = true) @Size(min = 1, max = 255) @Nullable String volumeDriver,
    @Schema(nullable = true) @Size(max = 50)
        @Nullable Map<@NotBlank @Size(max = 256) String, @NotNull @Size(max = 4096) String>
            volumeOptions,
    @Schema(nullable = true) @PositiveOrZero @Nullable Long sizeBytes) {

  /** A volume, a folder of the host or memory, with nothing said about how. */
  public ContainerMount(String type, @Nullable String source, String target) {
    this(type, source, target, null, null, null, null, null);
  }
}
