package io.dcp.api.containers;

/**
 * One path of a container's file system that differs from its image.
 *
 * @param path absolute
 */
public record ContainerChange(String path, ContainerChangeKind kind) {}
