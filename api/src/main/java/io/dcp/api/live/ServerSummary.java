package io.dcp.api.live;

import java.util.Map;
import java.util.UUID;

/**
 * How much there is on a server.
 *
 * @param states containers by state; every state is named
 */
public record ServerSummary(
    UUID server, Map<String, Integer> states, int images, int volumes, int networks) {}
