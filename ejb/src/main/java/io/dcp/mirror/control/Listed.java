package io.dcp.mirror.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerSummary.NetworkAddress;
import java.util.List;

/** Compares a row of the engine's list with what an inspection told before. */
final class Listed {
  private Listed() {}

  /**
   * Whether the row tells nothing new. It lacks times and counts, and writes the image and the
   * ports in its own way: those do not count.
   */
  static boolean tellsNothingNew(ContainerSummary row, ContainerSummary known) {
    return row.name().equals(known.name())
        && row.state() == known.state()
        && row.image().id().equals(known.image().id())
        && networks(row).equals(networks(known))
        && (row.health() == null || row.health() == known.health())
        && (row.exitCode() == null || row.exitCode().equals(known.exitCode()));
  }

  private static List<String> networks(ContainerSummary container) {
    return container.networks().stream().map(NetworkAddress::name).toList();
  }
}
