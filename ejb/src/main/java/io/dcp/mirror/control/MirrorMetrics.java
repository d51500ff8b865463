package io.dcp.mirror.control;

import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.annotation.Gauge;

/** How much all mirrors keep, and how many of them are behind. */
@ApplicationScoped
public class MirrorMetrics {
  private Mirrors mirrors;
  private Fleet fleet;

  protected MirrorMetrics() {}

  @Inject
  public MirrorMetrics(Mirrors mirrors, Fleet fleet) {
    this.mirrors = mirrors;
    this.fleet = fleet;
  }

  /** Makes the server find the gauges: it does so with the first call of any bean. */
  void begin() {}

  @Gauge(
      name = "dcp_mirror_items",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Containers, images, volumes and networks that are kept in memory.")
  public long items() {
    return mirrors.sizes().values().stream()
        .mapToLong(size -> size.containers() + size.images() + size.volumes() + size.networks())
        .sum();
  }

  @Gauge(
      name = "dcp_mirror_bytes",
      absolute = true,
      unit = MetricUnits.BYTES,
      description = "Estimate of what the mirrors keep in memory.")
  public long bytes() {
    return mirrors.sizes().values().stream().mapToLong(MirrorSize::bytes).sum();
  }

  @Gauge(
      name = "dcp_mirror_stale_servers",
      absolute = true,
      unit = MetricUnits.NONE,
      description = "Servers that are shown as they were some time ago.")
  public long stale() {
    return fleet.all().stream().filter(server -> mirrors.freshness(server).asOf() != null).count();
  }
}
