package io.dcp.web.operations;

import io.dcp.platform.database.DatabaseHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** {@code /health/ready}: green while the database answers and holds the schema of this version. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
  private DatabaseHealth database;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected DatabaseReady() {}

  @Inject
  public DatabaseReady(DatabaseHealth database) {
    this.database = database;
  }

  @Override
  public HealthCheckResponse call() {
    // anybody may ask: no reason, no product, no version
    return HealthCheckResponse.named("database").status(database.ready()).build();
  }
}
