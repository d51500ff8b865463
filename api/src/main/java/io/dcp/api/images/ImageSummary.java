package io.dcp.api.images;

import io.dcp.api.containers.ContainerUse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An image as lists show it.
 *
 * @param id the image's id, {@code sha256:...}
 * @param server id of the server that holds it
 * @param tags names such as {@code postgres:17.5}, sorted; none for a dangling image
 * @param digests names by digest, {@code postgres@sha256:...}
 * @param createdAt when it was built, as the image itself says
 * @param sizeBytes of all its layers, also those that it shares with other images
 * @param usedBy the containers that were made from it, by name
 */
public record ImageSummary(
    String id,
    UUID server,
    String serverName,
    List<String> tags,
    List<String> digests,
    Instant createdAt,
    long sizeBytes,
    Map<String, String> labels,
    List<ContainerUse> usedBy) {

  /** The same image, used by these. */
  public ImageSummary withUsedBy(List<ContainerUse> users) {
    return new ImageSummary(
        id, server, serverName, tags, digests, createdAt, sizeBytes, labels, users);
  }
}
