package io.dcp.api.servers;

import java.time.Instant;

/**
 * What Docker itself uses on an engine's disk ({@code GET /system/df} of the Docker API), read on
 * demand.
 *
 * @param totalBytes image layers, writable layers, volumes and build cache together
 * @param readAt when the engine was asked; answers may be up to a minute old
 */
public record DiskUsage(
    long totalBytes, Part images, Part containers, Part volumes, Part buildCache, Instant readAt) {

  /**
   * One kind of thing that fills the disk.
   *
   * @param count how many there are
   * @param bytes what they use
   * @param reclaimableBytes what removing the unused ones would free
   */
  public record Part(int count, long bytes, long reclaimableBytes) {}
}
