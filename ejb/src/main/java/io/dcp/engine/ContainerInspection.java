package io.dcp.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.containers.ContainerDetail;

/**
 * What an engine knows of one container. Both forms hold the values of environment variables, which
 * only callers with {@code secret.view} may get.
 *
 * @param raw as the engine wrote it
 */
public record ContainerInspection(ContainerDetail detail, JsonNode raw) {}
