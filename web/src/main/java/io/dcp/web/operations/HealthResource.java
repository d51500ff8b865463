package io.dcp.web.operations;

import io.dcp.api.operations.DetailedHealth;
import io.dcp.operations.boundary.PlatformHealth;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The platform's own condition, for administrators. */
@Path("/health/detailed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations")
public class HealthResource {
  private PlatformHealth health;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway.Init")
  protected HealthResource() {}

  @Inject
  public HealthResource(PlatformHealth health) {
    this.health = health;
  }

  @GET
  @Operation(
      operationId = "readDetailedHealth",
      summary = "Condition of the platform and of every server")
  public DetailedHealth detailed() {
    return health.detailed();
  }
}
