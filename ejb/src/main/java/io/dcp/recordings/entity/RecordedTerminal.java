package io.dcp.recordings.entity;

import io.dcp.platform.security.ServerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which terminal a recording is of. Names are those of the time.
 *
 * @param container full id
 * @param command the program; null for the container's own
 * @param terminal false for a program without a terminal
 */
public record RecordedTerminal(
    ServerId server,
    String serverName,
    String container,
    String containerName,
    UUID user,
    String username,
    @Nullable String command,
    boolean terminal) {}
