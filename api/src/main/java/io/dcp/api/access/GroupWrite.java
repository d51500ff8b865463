package io.dcp.api.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A group as it shall be.
 *
 * @param name see {@link AccessName}; unique among groups, in whatever case
 * @param description at most 500 characters
 * @param members ids of users; those who are not named are no members from then on
 */
public record GroupWrite(
    @AccessName String name,
    @Schema(nullable = true) @Size(max = 500) @Nullable String description,
    @NotNull @Size(max = 10_000) List<@NotNull UUID> members) {}
