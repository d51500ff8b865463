package io.dcp.engine;

import io.dcp.api.networks.NetworkSummary;
import java.util.List;
import java.util.Optional;

/** The networks of one engine. */
public interface EngineNetworks {

  /** Every network, used by nobody ({@code GET /networks}): the engine does not tell who does. */
  List<NetworkSummary> list();

  /** One network by its full id; empty when there is none. */
  Optional<NetworkSummary> find(String id);
}
