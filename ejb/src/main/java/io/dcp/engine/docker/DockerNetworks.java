package io.dcp.engine.docker;

import static io.dcp.engine.docker.DockerConnection.encoded;

import com.github.dockerjava.api.model.ContainerNetwork;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.engine.EngineNetworks;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
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

  @Override
  public void connect(String network, String container, List<String> aliases) {
    connection.within(
        connection.settings().request(),
        () -> {
          try {
            return connection
                .clientNow()
                .connectToNetworkCmd()
                .withNetworkId(network)
                .withContainerId(container)
                .withContainerNetwork(new ContainerNetwork().withAliases(aliases))
                .exec();
          } catch (EngineAnswerException answer) {
            // 403: a network of a swarm that single containers may not join
            throw answer.status() == 403
                ? new DomainException(
                    ErrorCode.CONTAINER_STATE, EngineFailures.ended(answer.sentence()), answer)
                : new ContainerFailures(connection.target()).of(answer, container);
          }
        });
  }
}
