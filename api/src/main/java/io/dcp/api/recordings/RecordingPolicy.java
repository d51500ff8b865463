package io.dcp.api.recordings;

import jakarta.validation.constraints.NotNull;

/**
 * What is recorded on a server.
 *
 * @param policy off, best-effort or required
 */
public record RecordingPolicy(@NotNull RecordingChoice policy) {}
