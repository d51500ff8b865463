package io.dcp.engine.docker;

import static io.dcp.engine.docker.JsonFields.items;
import static io.dcp.engine.docker.JsonFields.text;
import static io.dcp.engine.docker.JsonFields.textByName;
import static io.dcp.engine.docker.JsonFields.textOrNull;
import static io.dcp.engine.docker.JsonFields.texts;
import static io.dcp.engine.docker.JsonFields.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.images.ImageSummary;
import io.dcp.api.networks.NetworkSummary;
import io.dcp.api.networks.NetworkSummary.Subnet;
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.engine.EngineTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what containers use: an element of {@code /images/json}, of {@code /volumes} and of {@code
 * /networks}. Who uses it stands in none of them.
 */
final class ThingReader {
  private static final String NO_NAME = "<none>";
  private static final Pattern MADE_UP_NAME = Pattern.compile("[0-9a-f]{64}");
  private static final Set<String> BUILT_IN = Set.of("bridge", "host", "none");

  private ThingReader() {}

  static ImageSummary image(JsonNode row, EngineTarget target) {
    return new ImageSummary(
        text(row, "Id"),
        target.server().value(),
        target.name(),
        names(row.path("RepoTags")),
        names(row.path("RepoDigests")),
        Instant.ofEpochSecond(row.path("Created").asLong()),
        row.path("Size").asLong(),
        textByName(row.path("Labels")),
        List.of());
  }

  static VolumeSummary volume(JsonNode row, EngineTarget target) {
    var name = text(row, "Name");
    var labels = textByName(row.path("Labels"));
    return new VolumeSummary(
        name,
        name,
        target.server().value(),
        target.name(),
        text(row, "Driver"),
        text(row, "Scope"),
        MADE_UP_NAME.matcher(name).matches(),
        textOrNull(row, "Mountpoint"),
        time(row, "CreatedAt"),
        labels,
        ContainerReader.stack(labels),
        List.of());
  }

  static NetworkSummary network(JsonNode row, EngineTarget target) {
    var name = text(row, "Name");
    var labels = textByName(row.path("Labels"));
    return new NetworkSummary(
        text(row, "Id"),
        name,
        target.server().value(),
        target.name(),
        text(row, "Driver"),
        text(row, "Scope"),
        BUILT_IN.contains(name),
        row.path("Internal").asBoolean(),
        row.path("Attachable").asBoolean(),
        row.path("EnableIPv6").asBoolean(),
        Optional.ofNullable(time(row, "Created")).orElse(Instant.EPOCH),
        items(row.path("IPAM").path("Config"))
            .filter(range -> !text(range, "Subnet").isEmpty())
            .map(range -> new Subnet(text(range, "Subnet"), textOrNull(range, "Gateway")))
            .toList(),
        labels,
        ContainerReader.stack(labels),
        List.of());
  }

  /** Engines write {@code <none>:<none>} for a name that was taken away. */
  private static List<String> names(JsonNode names) {
    return texts(names).stream().filter(name -> !name.contains(NO_NAME)).sorted().toList();
  }
}
