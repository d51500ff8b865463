package io.dcp.web.identity;

import io.dcp.api.identity.SocketTicket;
import io.dcp.api.identity.SocketTicketRequest;
import io.dcp.identity.boundary.SocketTickets;
import io.dcp.web.socket.SocketRoutes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tickets for WebSockets. */
@Path("/ws-tickets")
@Tag(name = "auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class TicketsResource {
  @Inject private SocketTickets tickets;

  @POST
  @Operation(
      operationId = "issueSocketTicket",
      summary = "Get a ticket that opens one WebSocket, once, by ?ticket= in its address")
  @APIResponse(
      responseCode = "200",
      description = "The ticket; docs/websocket.md has the paths.",
      content = @Content(schema = @Schema(implementation = SocketTicket.class)))
  public SocketTicket issue(SocketTicketRequest request) {
    return tickets.issue(request, SocketRoutes::exists);
  }
}
