package io.dcp.mirror.control;

import io.dcp.api.events.EngineEvent;
import io.dcp.platform.security.ServerId;
import java.util.List;

/**
 * Knows what engines told before the platform was started, so that the first connection asks for
 * what happened meanwhile, as every later one does.
 */
@FunctionalInterface
public interface HeardBefore {

  /** The last events of a server that are known, the newest first; none when there are none. */
  List<EngineEvent> last(ServerId server);
}
