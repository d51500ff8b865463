package io.dcp.engine.docker;

import static io.dcp.engine.docker.DockerConnection.encoded;

import io.dcp.api.volumes.VolumeSummary;
import io.dcp.engine.EngineVolumes;
import java.util.List;
import java.util.Optional;

/** The volumes of an engine over its API. */
final class DockerVolumes implements EngineVolumes {
  private final DockerConnection connection;

  DockerVolumes(DockerConnection connection) {
    this.connection = connection;
  }

  @Override
  public List<VolumeSummary> list() {
    var answer = connection.get(connection.settings().request(), "/volumes");
    return JsonFields.items(answer.path("Volumes"))
        .map(row -> ThingReader.volume(row, connection.target()))
        .toList();
  }

  @Override
  public Optional<VolumeSummary> find(String name) {
    return connection
        .find(connection.settings().request(), "/volumes/" + encoded(name))
        .map(row -> ThingReader.volume(row, connection.target()));
  }
}
