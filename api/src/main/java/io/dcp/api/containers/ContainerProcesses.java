package io.dcp.api.containers;

import java.util.List;

/**
 * The processes of a container, as the machine's {@code ps} tells them.
 *
 * @param titles of the columns
 * @param processes a row for each process, a value for each column
 */
public record ContainerProcesses(List<String> titles, List<List<String>> processes) {
  public ContainerProcesses {
    titles = List.copyOf(titles);
    processes = processes.stream().map(List::copyOf).toList();
  }
}
