package io.dcp.logs.boundary;

import io.dcp.platform.security.ServerId;

/**
 * A container whose log can be watched.
 *
 * @param id full id
 */
public record LogTarget(ServerId server, String id, String name) {}
