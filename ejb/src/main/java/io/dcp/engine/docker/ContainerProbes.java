package io.dcp.engine.docker;

import static io.dcp.engine.docker.DockerConnection.encoded;
import static io.dcp.engine.docker.JsonFields.items;
import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.texts;

import io.dcp.api.containers.ContainerChange;
import io.dcp.api.containers.ContainerChangeKind;
import io.dcp.api.containers.ContainerChanges;
import io.dcp.api.containers.ContainerProcesses;

/** Looks into one container; for a thread that is under a deadline already. */
final class ContainerProbes {
  /**
   * What the {@code ps} of procps knows. Callers do not choose: {@code ps} can tell environments,
   * too. The last column is the only one that may hold blanks.
   */
  private static final String COLUMNS = "-eo pid,ppid,user,pcpu,pmem,rss,etime,args";

  private ContainerProbes() {}

  /** {@code GET /containers/{id}/top}; a machine with another {@code ps} tells its own columns. */
  static ContainerProcesses processes(DockerConnection connection, String path) {
    try {
      return read(connection, path + "/top?ps_args=" + encoded(COLUMNS));
    } catch (EngineAnswerException answer) {
      if (answer.status() < 500 || answer.sentence().contains("is not running")) {
        throw answer;
      }
      return read(connection, path + "/top");
    }
  }

  private static ContainerProcesses read(DockerConnection connection, String path) {
    var top = connection.getNow(path);
    return new ContainerProcesses(
        texts(top.path("Titles")), items(top.path("Processes")).map(JsonFields::texts).toList());
  }

  /** {@code GET /containers/{id}/changes}, null when nothing differs. */
  static ContainerChanges changes(DockerConnection connection, String path, int most) {
    var all = connection.getNow(path + "/changes");
    return new ContainerChanges(
        items(all)
            .limit(most)
            .map(row -> new ContainerChange(text(row, "Path"), kind(row.path("Kind").asInt())))
            .toList(),
        all.size());
  }

  private static ContainerChangeKind kind(int number) {
    return switch (number) {
      case 1 -> ContainerChangeKind.ADDED;
      case 2 -> ContainerChangeKind.DELETED;
      default -> ContainerChangeKind.MODIFIED;
    };
  }
}
