package io.dcp.api.servers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Version facts of an engine ({@code GET /version} of the Docker API).
 *
 * @param apiVersion the newest API version that the engine speaks
 * @param minApiVersion the oldest one
 * @param usedApiVersion the one that the platform speaks with it
 */
public record EngineVersion(
    String version,
    String apiVersion,
    @Schema(nullable = true) @Nullable String minApiVersion,
    String usedApiVersion,
    @Schema(nullable = true) @Nullable String gitCommit,
    @Schema(nullable = true) @Nullable String goVersion,
    String os,
    String arch,
    @Schema(nullable = true) @Nullable String kernelVersion,
    @Schema(nullable = true) @Nullable String buildTime) {}
