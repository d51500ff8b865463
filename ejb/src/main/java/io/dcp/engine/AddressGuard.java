package io.dcp.engine;

import java.net.InetAddress;

/**
 * Says whether an engine may be reached at an address. It is asked for each new connection with the
 * address that is about to be used, so that a name that changes its address gains nothing.
 */
@FunctionalInterface
public interface AddressGuard {
  boolean allows(EngineTarget target, InetAddress address);
}
