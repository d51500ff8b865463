package io.dcp.api.containers;

import java.util.List;

/**
 * How a container's file system differs from its image.
 *
 * @param items in the order of the engine, which is that of the paths
 * @param total how many there are; more than {@code items} when there are very many
 */
public record ContainerChanges(List<ContainerChange> items, int total) {
  public ContainerChanges {
    items = List.copyOf(items);
  }
}
