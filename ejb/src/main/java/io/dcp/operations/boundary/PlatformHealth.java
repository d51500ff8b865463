package io.dcp.operations.boundary;

import io.dcp.api.operations.DetailedHealth;
import io.dcp.api.operations.DetailedHealth.MirrorCondition;
import io.dcp.api.operations.DetailedHealth.ServerCondition;
import io.dcp.api.servers.ServerFreshness;
import io.dcp.live.control.LiveHub;
import io.dcp.mirror.control.MirrorSize;
import io.dcp.mirror.control.Mirrors;
import io.dcp.platform.database.DatabaseHealth;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.boundary.Servers;
import io.dcp.servers.control.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tells administrators how the platform and all that it depends on are doing, asked now. */
@ApplicationScoped
public class PlatformHealth {
  private DatabaseHealth database;
  private Servers servers;
  private Mirrors mirrors;
  private Fleet fleet;
  private LiveHub live;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected PlatformHealth() {}

  @Inject
  public PlatformHealth(
      DatabaseHealth database, Servers servers, Mirrors mirrors, Fleet fleet, LiveHub live) {
    this.database = database;
    this.servers = servers;
    this.mirrors = mirrors;
    this.fleet = fleet;
    this.live = live;
  }

  @Requires(Action.PLATFORM_VIEW)
  public DetailedHealth detailed() {
    var databaseNow = describe(database.condition());
    var serversNow = servers.conditions();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new DetailedHealth(
        databaseNow.up() && serversNow.stream().allMatch(PlatformHealth::answers)
            ? "up"
            : "degraded",
        Objects.requireNonNullElse(
            PlatformHealth.class.getPackage().getImplementationVersion(), "development"),
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
        databaseNow,
        new DetailedHealth.Memory(heap.getUsed(), heap.getMax()),
        serversNow,
        mirrorConditions(),
        live.tabs());
  }

  private List<MirrorCondition> mirrorConditions() {
    var sizes = mirrors.sizes();
    return fleet.all().stream()
        .flatMap(server ->
            Optional.ofNullable(sizes.get(new ServerId(server.id())))
                .map(size -> condition(mirrors.freshness(server), size))
                .stream())
        .toList();
  }

  private static MirrorCondition condition(ServerFreshness freshness, MirrorSize size) {
    return new MirrorCondition(
        freshness.id(),
        freshness.asOf(),
        size.containers(),
        size.images(),
        size.volumes(),
        size.networks(),
        size.bytes(),
        size.cut());
  }

  private static boolean answers(ServerCondition server) {
    return switch (server.health().state()) {
      case UNREACHABLE, INCOMPATIBLE -> false;
      case CONNECTING, HEALTHY, DEGRADED, MAINTENANCE -> true;
    };
  }

  private static DetailedHealth.Database describe(DatabaseHealth.Condition condition) {
    return switch (condition) {
      case DatabaseHealth.Condition.Up up ->
          new DetailedHealth.Database(true, up.product(), up.schemaVersion().orElse(null), null);
      case DatabaseHealth.Condition.Down down ->
          new DetailedHealth.Database(false, null, null, down.reason());
    };
  }
}
