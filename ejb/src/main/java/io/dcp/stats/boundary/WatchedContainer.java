package io.dcp.stats.boundary;

import io.dcp.platform.security.ServerId;

/**
 * A container whose statistics are asked for.
 *
 * @param id full id
 */
public record WatchedContainer(ServerId server, String id) {}
