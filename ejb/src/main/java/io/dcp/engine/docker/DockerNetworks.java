package io.dcp.engine.docker;

import static io.dcp.engine.docker.DockerConnection.encoded;

import io.dcp.api.networks.NetworkSummary;
import io.dcp.engine.EngineNetworks;
import java.util.List;
import java.util.Optional;

/** The networks of an engine over its API. */
final class DockerNetworks implements EngineNetworks {
  private final DockerConnection connection;

  DockerNetworks(DockerConnection connection) {
    this.connection = connection;
  }

  @Override
  public List<NetworkSummary> list() {
    return JsonFields.items(connection.get(connection.settings().request(), "/networks"))
        .map(row -> ThingReader.network(row, connection.target()))
        .toList();
  }

  @Override
  public Optional<NetworkSummary> find(String id) {
    return connection
        .find(connection.settings().request(), "/networks/" + encoded(id))
        .map(row -> ThingReader.network(row, connection.target()));
  }
}
