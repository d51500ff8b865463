package io.dcp.api.terminals;

import io.dcp.api.containers.VariableName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Runs one command inside a container and waits for its end.
 *
 * @param command the program and its arguments, one element each; no shell is put around it
 * @param user name or id, with a group behind a colon if need be; the container's own when absent
 * @param workingDir absolute; the container's own when absent
 * @param env variables beside the container's own
 * @param timeoutSeconds 1 to 300; 30 when absent
 */
public record CommandRequest(
    @NotEmpty @Size(max = 500) List<@NotNull @Size(max = 32768) String> command,
    @Schema(nullable = true)
        @Nullable
        @Pattern(
            regexp = "[a-zA-Z0-9_.-]{1,64}(:[a-zA-Z0-9_.-]{1,64})?",
            message = "A user is a name or a number, with a group behind a colon if need be.")
        String user,
    @Schema(nullable = true)
        @Nullable
        @Size(max = 4096)
        @Pattern(regexp = "/.*", message = "A working directory is absolute.")
        String workingDir,
    @Schema(nullable = true) @Size(max = 500)
        @Nullable Map<@VariableName String, @NotNull @Size(max = 32768) String> env,
    @Schema(nullable = true) @Min(1) @Max(300) @Nullable Integer timeoutSeconds) {}
