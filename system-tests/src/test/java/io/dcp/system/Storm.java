package io.dcp.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random operations on an engine, mostly on containers that are created and never started. What an
 * engine refuses, as a second removal, is part of the storm.
 */
final class Storm {
  private static final int WORKERS = 4;

  private final EngineApi engine;
  private final String prefix;
  private final long seed;

  Storm(EngineApi engine, String prefix, long seed) {
    this.engine = engine;
    this.prefix = prefix;
    this.seed = seed;
  }

  /** Does so many operations, several at a time, and returns when the last has ended. */
  void rage(int operations) throws InterruptedException {
    var workers = new ArrayList<Thread>();
    for (var worker = 0; worker < WORKERS; worker++) {
      var own = new Worker(new Random(seed + worker), worker);
      workers.add(Thread.ofVirtual().start(() -> own.work(operations / WORKERS)));
    }
    for (var worker : workers) {
      worker.join();
    }
  }

  /** Removes what is left of it. */
  void clear() {
    engine
        .get("/containers/json?all=1")
        .forEach(container -> {
          if (container.path("Names").path(0).asText().startsWith("/" + prefix)) {
            engine.delete("/containers/" + container.path("Id").asText() + "?force=1&v=1");
          }
        });
    engine
        .get("/volumes")
        .path("Volumes")
        .forEach(volume -> {
          if (volume.path("Name").asText().startsWith(prefix)) {
            engine.delete("/volumes/" + volume.path("Name").asText());
          }
        });
    engine
        .get("/networks")
        .forEach(network -> {
          if (network.path("Name").asText().startsWith(prefix)) {
            engine.delete("/networks/" + network.path("Id").asText());
          }
        });
    engine
        .get("/images/json")
        .forEach(image ->
            image
                .path("RepoTags")
                .forEach(tag -> {
                  if (tag.asText().startsWith(prefix)) {
                    engine.delete("/images/" + tag.asText());
                  }
                }));
  }

  private final class Worker {
    private final Random random;
    private final String own;
    private final List<String> containers = new ArrayList<>();
    private final List<String> networks = new ArrayList<>();
    private int made;

    Worker(Random random, int number) {
      this.random = random;
      this.own = prefix + number + "-";
    }

    void work(int operations) {
      for (var operation = 0; operation < operations; operation++) {
        one();
      }
    }

    private void one() {
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3, 4, 5 -> create();
        case 6, 7 ->
            engine.post("/containers/" + some() + "/rename?name=" + own + "r" + made++, Map.of());
        case 8, 9, 10 -> engine.delete("/containers/" + some() + "?force=1&v=1");
        case 11 -> engine.post("/volumes/create", Map.of("Name", own + "v" + random.nextInt(9)));
        case 12 -> engine.delete("/volumes/" + own + "v" + random.nextInt(9));
        case 13 -> network();
        case 14 -> engine.post("/networks/" + net() + "/connect", Map.of("Container", some()));
        case 15 ->
            engine.post(
                "/networks/" + net() + "/disconnect", Map.of("Container", some(), "Force", true));
        case 16 -> engine.delete("/networks/" + net());
        case 17 ->
            engine.post(
                "/images/" + Lab.BUSYBOX + "/tag?repo=" + own + "i&tag=t" + random.nextInt(5),
                Map.of());
        case 18 -> engine.delete("/images/" + own + "i:t" + random.nextInt(5));
        default -> lives();
      }
    }

    private void create() {
      var request =
          Map.of(
              "Image",
              Lab.BUSYBOX,
              "Cmd",
              List.of("sh", "-c", Workbench.WAIT),
              "Labels",
              Map.of("round", "" + made),
              "HostConfig",
              Map.of("Binds", List.of(own + "v" + random.nextInt(9) + ":/data")));
      var reply = engine.post("/containers/create?name=" + own + "c" + made++, request);
      if (reply.status() == 201) {
        containers.add(reply.json().path("Id").asText());
      }
    }

    private void network() {
      if (networks.size() < 3) {
        var reply = engine.post("/networks/create", Map.of("Name", own + "n" + made++));
        if (reply.status() == 201) {
          networks.add(reply.json().path("Id").asText());
        }
      }
    }

    /** Few are started: that is what takes long. */
    private void lives() {
      var id = some();
      engine.post("/containers/" + id + "/start", Map.of());
      if (random.nextBoolean()) {
        engine.post("/containers/" + id + "/kill", Map.of());
      }
    }

    private String some() {
      return containers.isEmpty() ? "nothing" : containers.get(random.nextInt(containers.size()));
    }

    private String net() {
      return networks.isEmpty() ? "nothing" : networks.get(random.nextInt(networks.size()));
    }
  }
}
