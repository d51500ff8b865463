package io.dcp.web.events;

import io.dcp.api.events.EventPage;
import io.dcp.events.boundary.Events;
import io.dcp.web.query.ServerPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened on one server. */
@Path("/servers/{server}/events")
@Tag(name = "events")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class EventsResource {
  @Inject private Events events;

  @GET
  @Operation(operationId = "listEvents", summary = "Events of one server, the newest first")
  public EventPage list(
      @Parameter(description = "Id of the server.") @PathParam("server") String server,
      @BeanParam EventListParameters parameters) {
    return events.list(ServerPath.read(server), parameters.query());
  }
}
