package io.dcp.engine.docker;

import static io.dcp.engine.docker.JsonFields.items;
import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.textOrNull;
import static io.dcp.engine.docker.JsonFields.texts;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.servers.DiskUsage;
import io.dcp.api.servers.EngineInfo;
import io.dcp.api.servers.EngineVersion;
import io.dcp.engine.ApiVersion;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Reads what an engine says of itself (Docker Engine API 1.40 to 1.47, tag System). */
final class SystemReader {
  private static final Set<String> IN_USE = Set.of("running", "paused", "restarting");

  private SystemReader() {}

  static EngineInfo info(JsonNode info) {
    return new EngineInfo(
        text(info, "ID"),
        text(info, "Name"),
        text(info, "ServerVersion"),
        text(info, "OperatingSystem"),
        text(info, "KernelVersion"),
        text(info, "Architecture"),
        info.path("NCPU").asInt(),
        info.path("MemTotal").asLong(),
        text(info, "Driver"),
        text(info, "LoggingDriver"),
        textOrNull(info, "CgroupDriver"),
        textOrNull(info, "CgroupVersion"),
        text(info, "DockerRootDir"),
        new EngineInfo.Counts(
            info.path("Containers").asInt(),
            info.path("ContainersRunning").asInt(),
            info.path("ContainersPaused").asInt(),
            info.path("ContainersStopped").asInt()),
        info.path("Images").asInt(),
        text(info.path("Swarm"), "LocalNodeState").equals("active"),
        texts(info.path("Warnings")));
  }

  static EngineVersion version(JsonNode version, ApiVersion used) {
    return new EngineVersion(
        text(version, "Version"),
        text(version, "ApiVersion"),
        textOrNull(version, "MinAPIVersion"),
        used.toString(),
        textOrNull(version, "GitCommit"),
        textOrNull(version, "GoVersion"),
        text(version, "Os"),
        text(version, "Arch"),
        textOrNull(version, "KernelVersion"),
        textOrNull(version, "BuildTime"));
  }

  /**
   * Adds up {@code GET /system/df}. Images share layers, so their sum is {@code LayersSize}, and
   * what their removal frees is that less the layers of those in use, as {@code docker system df}
   * computes it.
   */
  static DiskUsage diskUsage(JsonNode df, Instant readAt) {
    var layers = df.path("LayersSize").asLong();
    var usedLayers =
        sum(
            df.path("Images"),
            image -> image.path("Containers").asLong() > 0,
            image -> image.path("Size").asLong() - Math.max(0, image.path("SharedSize").asLong()));
    var images =
        new DiskUsage.Part(df.path("Images").size(), layers, Math.max(0, layers - usedLayers));
    var containers =
        part(
            df.path("Containers"),
            container -> container.path("SizeRw").asLong(),
            container -> !IN_USE.contains(text(container, "State")));
    var volumes =
        part(
            df.path("Volumes"),
            volume -> Math.max(0, volume.path("UsageData").path("Size").asLong()),
            volume -> volume.path("UsageData").path("RefCount").asLong() == 0);
    var cache =
        part(
            df.path("BuildCache"),
            entry -> entry.path("Shared").asBoolean() ? 0 : entry.path("Size").asLong(),
            entry -> !entry.path("InUse").asBoolean());
    var total = layers + containers.bytes() + volumes.bytes() + cache.bytes();
    return new DiskUsage(total, images, containers, volumes, cache, readAt);
  }

  private static DiskUsage.Part part(
      JsonNode list, ToLongFunction<JsonNode> size, Predicate<JsonNode> reclaimable) {
    return new DiskUsage.Part(
        list.size(), sum(list, _ -> true, size), sum(list, reclaimable, size));
  }

  private static long sum(JsonNode list, Predicate<JsonNode> which, ToLongFunction<JsonNode> size) {
    return items(list).filter(which).mapToLong(size).sum();
  }
}
