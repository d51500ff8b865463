package io.dcp.preflight;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks what the machine has to offer: free ports and a folder to write in. */
final class Surroundings {
  private Surroundings() {}

  /**
   * Refuses when a port cannot be opened.
   *
   * @param port -1 stands for "not used"
   */
  static void requireFreePort(String variable, int port) {
    if (port < 0) {
      return;
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(
          true); // connections of an earlier server that linger in TIME_WAIT do no harm
      socket.bind(new InetSocketAddress(port));
    } catch (IOException e) {
      throw new RefusedException(
          port < 1024 && String.valueOf(e.getMessage()).contains("Permission denied")
              ? "Port %d may not be opened by this user: set %s to a port from 1024 on."
                  .formatted(port, variable)
              : "Port %d is in use by another program: stop that program or set %s to a free port."
                  .formatted(port, variable));
    }
  }

  /** Makes the data folder when it is missing and proves by writing that it can be used. */
  static void requireWritableFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".preflight", null));
    } catch (IOException e) {
      throw RefusedException.of(
          "DCP_DATA_DIR",
          "names the folder " + folder + ", which cannot be made or written to by this user.");
    }
  }
}
