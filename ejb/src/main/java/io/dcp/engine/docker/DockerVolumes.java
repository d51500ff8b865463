package io.dcp.engine.docker;

import static io.dcp.engine.docker.DockerConnection.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.engine.EngineVolumes;
import io.dcp.engine.VolumeOrigin;
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
    return inspect(name).map(row -> ThingReader.volume(row, connection.target()));
  }

  @Override
  public Optional<VolumeOrigin> origin(String name) {
    return inspect(name)
        .map(row ->
            new VolumeOrigin(
                JsonFields.text(row, "Driver"), JsonFields.textByName(row.path("Options"))));
  }

  private Optional<JsonNode> inspect(String name) {
    return connection.find(connection.settings().request(), "/volumes/" + encoded(name));
  }
}
