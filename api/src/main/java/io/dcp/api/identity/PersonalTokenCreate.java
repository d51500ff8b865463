package io.dcp.api.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Makes a personal access token.
 *
 * @param name what it is for, at most 100 characters
 * @param expiresAt after that it opens nothing; at most 365 days from now unless configured
 *     otherwise
 * @param actions the actions that it is cut to, for example {@code container.view}; all that the
 *     owner may do when absent
 * @param servers ids of the servers that it is cut to; all that the owner may see when absent
 */
public record PersonalTokenCreate(
    @NotBlank @Size(max = 100) String name,
    @NotNull Instant expiresAt,
    @Schema(nullable = true) @Size(min = 1, max = 100) @Nullable List<@NotNull String> actions,
    @Schema(nullable = true) @Size(min = 1, max = 200) @Nullable List<@NotNull UUID> servers) {}
