package io.dcp.engine;

import io.dcp.api.networks.NetworkSummary;
import io.dcp.platform.problem.ErrorCode;
import java.util.List;
import java.util.Optional;

/** The networks of one engine. */
public interface EngineNetworks {

  /** Every network, used by nobody ({@code GET /networks}): the engine does not tell who does. */
  List<NetworkSummary> list();

  /** One network by its name, its id or the beginning of that; empty when there is none. */
  Optional<NetworkSummary> find(String id);

  /**
   * Connects a container to a network. For a container that does not run, an engine may notice only
   * at its start that there is no such network.
   *
   * @param container by its full id
   * @param aliases further names by which others on the network find it
   * @throws io.dcp.platform.problem.DomainException {@link ErrorCode#NETWORK_NOT_FOUND}, {@link
   *     ErrorCode#CONTAINER_STATE} when it cannot join that one
   */
  void connect(String network, String container, List<String> aliases);
}
