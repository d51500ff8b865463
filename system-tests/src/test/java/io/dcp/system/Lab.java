package io.dcp.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The engines, images and faults of the lab (lab/README.md). */
final class Lab {
  static final String BUSYBOX = variable("DCP_LAB_IMAGE_BUSYBOX");
  static final String REMOTE = variable("DCP_LAB_IMAGE_REMOTE");
  static final String REGISTRY = variable("DCP_LAB_REGISTRY");
  static final Path DATA_DIR = Path.of(variable("DCP_TEST_DATA_DIR"));

  private static final long PATIENCE_SECONDS = 60;

  private Lab() {}

  static String variable(String name) {
    var value = System.getenv(name);
    if (value == null) {
      throw new AssertionError(
          name + " is not set: ./dcp test system starts what these tests need");
    }
    return value;
  }

  /** A PEM file of the lab: {@code CA}, {@code CERT} or {@code KEY}. */
  static String pem(String kind) {
    try {
      return Files.readString(Path.of(variable("DCP_LAB_" + kind)));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  /** What a registration needs for mutual TLS. */
  static Map<String, Object> tls() {
    return Map.of("ca", pem("CA"), "cert", pem("CERT"), "key", pem("KEY"));
  }

  /** Address of an engine on the network, {@code tcp://...}. */
  static String tcp(int engine) {
    return variable("DCP_LAB_ENGINE" + engine + "_TCP");
  }

  /** The docker command line on an engine, beside the platform. */
  static String docker(int engine, String... arguments) {
    var command = new ArrayList<>(List.of("docker", String.valueOf(engine)));
    command.addAll(List.of(arguments));
    return control(command.toArray(String[]::new));
  }

  /** A verb of the lab, for faults; its output. */
  static String control(String... arguments) {
    var command = new ArrayList<>(List.of(variable("DCP_LAB_CONTROL")));
    command.addAll(List.of(arguments));
    return run(command);
  }

  /** A program of this machine, which may be one for root; its output. */
  static String run(List<String> command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new AssertionError(command + " failed: " + output);
      }
      return output.strip();
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  /** A name that nothing else has. */
  static String unique(String kind) {
    return kind + "-" + UUID.randomUUID().toString().substring(0, 8);
  }
}
