package io.dcp.api.access;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A role as it shall be.
 *
 * @param name see {@link AccessName}; unique among roles, in whatever case
 * @param description at most 500 characters
 * @param actions names of {@code GET /access/actions}, each of which the caller may do everywhere
 */
public record RoleWrite(
    @AccessName String name,
    @Schema(nullable = true) @Size(max = 500) @Nullable String description,
    @NotEmpty @Size(max = 200) List<@NotNull String> actions) {}
