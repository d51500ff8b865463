package io.dcp.api.policies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a policy handles one rule.
 *
 * @param rule its id
 * @param effect {@code refuse} or {@code allow}
 * @param exceptions what is allowed although the rule refuses; none when absent
 */
public record RuleSetting(
    @NotBlank @Size(max = 64) String rule,
    @NotNull @Pattern(regexp = "refuse|allow", message = "The effect is refuse or allow.")
        String effect,
    @Schema(nullable = true) @Size(max = 200)
        @Nullable List<@NotBlank @Size(max = 1024) String> exceptions) {}
