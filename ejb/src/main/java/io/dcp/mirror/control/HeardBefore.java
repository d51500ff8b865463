package io.dcp.mirror.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import java.util.List;

/**
 * Knows what engines told before the platform was started, so that the first connection asks for
 * what happened meanwhile, as every later one does.
 */
@Offered("telling what was heard before the start")
@FunctionalInterface
public interface HeardBefore {

  /** The last events of a server that are known, the newest first; none when there are none. */
  List<EngineEvent> last(ServerId server);
}
