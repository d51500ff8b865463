package io.dcp.platform.security;

import java.util.UUID;

/**
 * Who asks, as the authentication found.
 *
 * @param userId the user's id
 * @param username the user's name at that time
 * @param sessionId the refresh family that the token belongs to
 */
public record Caller(UUID userId, String username, UUID sessionId) {}
