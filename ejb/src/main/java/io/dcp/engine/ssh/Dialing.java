package io.dcp.engine.ssh;

import java.io.IOException;
import java.net.Socket;

/** Opens the TCP connection below SSH, to allowed addresses only. */
@FunctionalInterface
public interface Dialing {
  Socket connect(String host, int port) throws IOException;
}
