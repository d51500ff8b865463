package io.dcp.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Counts open connections by what the kernel knows of them. */
final class Connections {
  private static final String ESTABLISHED = "01";
  private static final String CONNECTED = "03";

  private Connections() {}

  /** TCP connections of the platform to a local port of this process, that are still whole. */
  static long to(int port) {
    var here = String.format(Locale.ROOT, ":%04X", Platform.BASE.getPort());
    var there = String.format(Locale.ROOT, ":%04X", port);
    return lines(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"))
        .map(line -> line.strip().split("\\s+"))
        .filter(columns -> columns.length > 3)
        .filter(columns -> columns[1].endsWith(here) && columns[2].endsWith(there))
        .filter(columns -> columns[3].equals(ESTABLISHED))
        .count();
  }

  /** Connections that the engine of the lab has open on its Unix socket. */
  static long ofEngine(int engine) {
    try {
      var folder = Path.of(Lab.variable("DCP_LAB_DIR"), "e" + engine);
      var machine = Files.readString(folder.resolve("machine.pid")).strip().split("\\s+")[0];
      return lines(Path.of("/proc", machine, "net/unix"))
          .map(line -> line.strip().split("\\s+"))
          .filter(columns -> columns.length > 7 && columns[5].equals(CONNECTED))
          .filter(columns -> columns[7].equals(folder.resolve("docker.sock").toString()))
          .count();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Stream<String> lines(Path... files) {
    return Stream.of(files)
        .filter(Files::exists)
        .flatMap(file -> {
          try {
            return Files.readAllLines(file).stream();
          } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
          }
        });
  }
}
