package io.dcp.policies.control;

import io.dcp.engine.Engine;
import io.dcp.engine.VolumeOrigin;
import java.util.Optional;

/** What only the engine knows of the names in a request. */
interface HostFacts {

  /** Whether this names the host's own network, by its name or its id. */
  boolean isHostNetwork(String network);

  /** How a volume was made; empty when there is none of that name. */
  Optional<VolumeOrigin> volume(String name);

  static HostFacts of(Engine engine) {
    return new HostFacts() {
      @Override
      public boolean isHostNetwork(String network) {
        return engine
            .networks()
            .find(network)
            .filter(found -> found.driver().equals("host"))
            .isPresent();
      }

      @Override
      public Optional<VolumeOrigin> volume(String name) {
        return engine.volumes().origin(name);
      }
    };
  }
}
