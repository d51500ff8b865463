package io.dcp.engine.docker;

import static io.dcp.engine.docker.JsonFields.items;
import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.stats.StatsSample;
import io.dcp.engine.StatsReading;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one object of {@code GET /containers/{id}/stats} as docker's own command line computes it
 * ({@code cli/command/container/stats_helpers.go} of docker/cli).
 */
final class StatsReader {
  private static final double PERCENT = 100.0;

  private StatsReader() {}

  static StatsReading read(JsonNode stats) {
    var read = time(stats, "read");
    if (read == null) {
      return new StatsReading.NotRunning();
    }
    var memory = stats.path("memory_stats");
    return new StatsReading.Measured(
        new StatsSample(
            read,
            cpuPercent(stats),
            memoryBytes(memory),
            memory.path("limit").asLong(),
            network(stats, "rx_bytes"),
            network(stats, "tx_bytes"),
            blocks(stats, 'r'),
            blocks(stats, 'w'),
            stats.path("pids_stats").path("current").asInt()));
  }

  /**
   * Null for the first object of a stream or of a start, which has no measurement before it. (The
   * command line shows the share since the machine's start there.)
   */
  private static @Nullable Double cpuPercent(JsonNode stats) {
    var now = stats.path("cpu_stats");
    var before = stats.path("precpu_stats");
    if (before.path("system_cpu_usage").asLong() == 0) {
      return null;
    }
    var used = totalUsage(now) - totalUsage(before);
    var passed =
        now.path("system_cpu_usage").asDouble() - before.path("system_cpu_usage").asDouble();
    var cpus = now.path("online_cpus").asInt();
    if (cpus == 0) {
      cpus = now.path("cpu_usage").path("percpu_usage").size();
    }
    return used > 0 && passed > 0 ? used / passed * cpus * PERCENT : 0.0;
  }

  private static double totalUsage(JsonNode cpu) {
    return cpu.path("cpu_usage").path("total_usage").asDouble();
  }

  /** The cache that is given back first does not count: cgroup v1 and v2 name it differently. */
  private static long memoryBytes(JsonNode memory) {
    var usage = memory.path("usage").asLong();
    var details = memory.path("stats");
    var v1 = details.path("total_inactive_file");
    if (!v1.isMissingNode() && v1.asLong() < usage) {
      return usage - v1.asLong();
    }
    var v2 = details.path("inactive_file").asLong();
    return v2 < usage ? usage - v2 : usage;
  }

  private static long network(JsonNode stats, String field) {
    return items(stats.path("networks")).mapToLong(network -> network.path(field).asLong()).sum();
  }

  /** cgroup v1 writes {@code Read}, v2 {@code read}; there are further kinds that count twice. */
  private static long blocks(JsonNode stats, char kind) {
    return items(stats.path("blkio_stats").path("io_service_bytes_recursive"))
        .filter(entry -> text(entry, "op").toLowerCase(Locale.ROOT).indexOf(kind) == 0)
        .mapToLong(entry -> entry.path("value").asLong())
        .sum();
  }
}
