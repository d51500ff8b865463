package io.dcp.api.containers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Gives a container another name.
 *
 * @param name 2 to 128 characters as the engine allows them
 */
public record ContainerRename(
    @NotNull
        @Pattern(
            regexp = "[a-zA-Z0-9][a-zA-Z0-9_.-]{1,127}",
            message =
                "A container's name has 2 to 128 characters: letters, digits, underscore, dot and"
                    + " dash; it begins with a letter or digit.")
        String name) {}
