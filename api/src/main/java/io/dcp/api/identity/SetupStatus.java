package io.dcp.api.identity;

/**
 * Whether the platform still waits for its first administrator.
 *
 * @param required true until {@code POST /setup} has succeeded once
 */
public record SetupStatus(boolean required) {}
