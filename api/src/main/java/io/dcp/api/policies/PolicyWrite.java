package io.dcp.api.policies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Replaces what a policy decides itself.
 *
 * @param rules each at most once; for the others holds what holds everywhere, or what is usual
 */
public record PolicyWrite(@NotNull @Size(max = 100) @Valid List<@NotNull RuleSetting> rules) {}
