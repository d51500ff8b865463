package io.dcp.api.containers;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When the engine starts a container again by itself.
 *
 * @param name {@code no}, {@code always}, {@code unless-stopped} or {@code on-failure}
 * @param maximumRetryCount for {@code on-failure}: how often at most, 0 for no bound
 */
public record RestartPolicy(
    @NotNull
        @Pattern(
            regexp = "no|always|unless-stopped|on-failure",
            message = "The restart policy is one of no, always, unless-stopped and on-failure.")
        String name,
    @Schema(nullable = true) @Min(0) @Max(1000) @Nullable Integer maximumRetryCount) {}
