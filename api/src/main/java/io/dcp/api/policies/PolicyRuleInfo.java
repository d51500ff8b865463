package io.dcp.api.policies;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rule that a policy can hold.
 *
 * @param id never changes its meaning, for example {@code bind-mounts}
 * @param title a few words
 * @param explanation in plain sentences: what it refuses, and what could happen otherwise
 * @param exceptions what can be named to be allowed all the same, for example {@code Absolute path
 *     on the host}; null when nothing can
 * @param usual what is allowed all the same where nobody has decided
 */
public record PolicyRuleInfo(
    String id,
    String title,
    String explanation,
    @Schema(nullable = true) @Nullable String exceptions,
    List<String> usual) {}
