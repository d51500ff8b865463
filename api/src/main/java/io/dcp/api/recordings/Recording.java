package io.dcp.api.recordings;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What one terminal showed. Names are those of the time.
 *
 * @param container full id
 * @param user id
 * @param command the program; null for the container's own
 * @param terminal false for a program without a terminal, whose lines end with a line feed alone
 * @param withInput whether what was typed is in it too
 * @param endedAt null while its terminal goes on
 * @param durationMillis from its beginning to its last piece
 * @param cutBy why it ends before its terminal did
 * @param bytes length of the asciicast
 * @param missedBytes output that is left out, because it came faster than it could be written
 * @param sha256 of the asciicast, in hexadecimal; the audit has it too. Null while its terminal
 *     goes on, and when nothing is left
 */
public record Recording(
    UUID id,
    UUID server,
    String serverName,
    String container,
    String containerName,
    UUID user,
    String username,
    @Schema(nullable = true) @Nullable String command,
    boolean terminal,
    boolean withInput,
    Instant startedAt,
    @Schema(nullable = true) @Nullable Instant endedAt,
    long durationMillis,
    RecordingState state,
    @Schema(nullable = true) @Nullable RecordingCut cutBy,
    long bytes,
    long missedBytes,
    @Schema(nullable = true) @Nullable String sha256) {}
