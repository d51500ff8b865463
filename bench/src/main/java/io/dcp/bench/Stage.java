package io.dcp.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What all measurements share: the platform, its one server, the engine's socket and a report. */
record Stage(Platform platform, Path socket, String image, String server, Report report) {
  private static final String LABEL = "dcp-bench";

  EngineConnection engine() throws IOException {
    return new EngineConnection(socket);
  }

  /** Creates a container of the bench's own and gives its id. */
  String create(String name, String command) throws IOException {
    try (var engine = engine()) {
      return create(engine, name, command);
    }
  }

  String create(EngineConnection engine, String name, String command) throws IOException {
    var body =
        "{\"Image\":\"%s\",\"Cmd\":[\"sh\",\"-c\",\"%s\"],\"Labels\":{\"%s\":\"1\"},\"StopTimeout\":0}"
            .formatted(image, command, LABEL);
    return engine.json("POST", "/containers/create?name=" + name, body).path("Id").asText();
  }

  void start(String id) throws IOException {
    try (var engine = engine()) {
      engine.exchange("POST", "/containers/" + id + "/start", "");
    }
  }

  JsonNode inspect(String id) throws IOException {
    try (var engine = engine()) {
      return engine.json("GET", "/containers/" + id + "/json", "");
    }
  }

  /** Removes what benches have made on this engine. */
  void clean() throws IOException {
    try (var engine = engine()) {
      var filter = "%7B%22label%22%3A%5B%22" + LABEL + "%22%5D%7D";
      for (var one : engine.json("GET", "/containers/json?all=1&filters=" + filter, "")) {
        engine.exchange("DELETE", "/containers/" + one.path("Id").asText() + "?force=1&v=1", "");
      }
    }
  }

  String containerPath(String id) {
    return "/servers/" + server + "/containers/" + id;
  }

  /**
   * Processor time that the engine has used, in ms; empty where its process is not visible. The
   * socket lies in the folder that its process was started for.
   */
  List<Long> engineCpu() throws IOException {
    var used = new ArrayList<Long>();
    var folder = socket.toAbsolutePath().getParent() + "/";
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var process : processes) {
        try {
          var command = Files.readString(process.resolve("cmdline"));
          if (command.startsWith("dockerd") && command.contains(folder)) {
            var fields =
                Files.readString(process.resolve("stat")).replaceFirst(".*\\) ", "").split(" ");
            used.add((Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10);
          }
        } catch (IOException gone) {
          // it ended while we looked
        }
      }
    }
    return used;
  }
}
