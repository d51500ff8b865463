package io.dcp.web.stats;

import io.dcp.api.stats.StatsSample;
import io.dcp.platform.security.ContainerRef;
import io.dcp.stats.boundary.ContainerStats;
import io.dcp.web.query.ServerPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a container uses now. */
@Path("/servers/{server}/containers/{container}/stats")
@Tag(name = "containers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ContainerStatsResource {
  @Inject private ContainerStats stats;

  @GET
  @Operation(
      operationId = "getContainerStats",
      summary = "What a container uses now; takes about a second unless it is being watched")
  public StatsSample now(
      @Parameter(description = "Id of the server.") @PathParam("server") String server,
      @Parameter(description = "Id, name, or unambiguous beginning of an id.")
          @PathParam("container")
          String container) {
    return stats.now(ServerPath.read(server), new ContainerRef(container));
  }
}
