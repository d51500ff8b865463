package io.dcp.api.containers;

/**
 * A container that uses an image, a volume or a network of its server.
 *
 * @param id the container's full id
 * @param name without the leading slash
 */
public record ContainerUse(String id, String name, ContainerState state) {}
