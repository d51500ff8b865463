package io.dcp.web.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/**
 * {@code /health/started}: the server calls it only once the start-up beans, which migrate the
 * database, have run; until then it answers down by itself.
 */
@Startup
@ApplicationScoped
public class ApplicationStarted implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("application");
  }
}
