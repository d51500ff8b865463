package io.dcp.api.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A set of actions that can be granted.
 *
 * @param id of a built-in role its name
 * @param builtIn one of {@code admin, deployer, operator, viewer}, which nobody can change
 * @param actions for example {@code container.view}, sorted
 */
public record Role(
    String id,
    String name,
    @Schema(nullable = true) @Nullable String description,
    boolean builtIn,
    List<String> actions) {}
