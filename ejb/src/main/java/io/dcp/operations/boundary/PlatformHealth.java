package io.dcp.operations.boundary;

import io.dcp.api.operations.DetailedHealth;
import io.dcp.platform.database.DatabaseHealth;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Tells administrators how the platform and all that it depends on are doing, asked now. */
@ApplicationScoped
public class PlatformHealth {
  private DatabaseHealth database;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected PlatformHealth() {}

  @Inject
  public PlatformHealth(DatabaseHealth database) {
    this.database = database;
  }

  @Requires(Action.PLATFORM_VIEW)
  public DetailedHealth detailed() {
    var databaseNow = describe(database.condition());
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new DetailedHealth(
        databaseNow.up() ? "up" : "degraded",
        Objects.requireNonNullElse(
            PlatformHealth.class.getPackage().getImplementationVersion(), "development"),
        Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
        databaseNow,
        new DetailedHealth.Memory(heap.getUsed(), heap.getMax()),
        List.of());
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
