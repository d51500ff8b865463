package io.dcp.servers.control;

import io.dcp.api.servers.ServerState;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;

/** Hears which servers are in use and how they are found. It must return at once. */
@Offered("hearing how the engines are")
public interface FleetListener {

  /** A server is in use from now on; a known one is used in another way. */
  void added(ServerId server);

  /** A check of the server has ended. */
  void checked(ServerId server, ServerState state);

  /** The server is no longer in use. */
  void removed(ServerId server);
}
