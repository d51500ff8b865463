package io.dcp.api.containers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A network that a container joins.
 *
 * @param name a network's name or id; {@code none}, {@code host} and {@code container:ID} stand
 *     alone
 * @param aliases further names by which others on the network find it
 */
public record ContainerAttachment(
    @NotBlank @Size(max = 255) String name,
    @Schema(nullable = true) @Size(max = 50)
        @Nullable List<@NotNull @Size(min = 1, max = 253) String> aliases) {}
