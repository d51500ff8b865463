package io.dcp.engine.docker;

import java.net.UnknownHostException;

/** The guard does not allow any address that the engine's host name stands for. */
final class AddressRefusedException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  AddressRefusedException(String host) {
    super(host);
  }
}
