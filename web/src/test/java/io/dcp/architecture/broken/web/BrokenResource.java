package io.dcp.architecture.broken.web;

import io.dcp.architecture.broken.alpha.boundary.UseCases;
import io.dcp.architecture.broken.alpha.entity.Row;
import jakarta.websocket.RemoteEndpoint;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Takes any form, has no name, hands out an entity and writes to a socket by itself. */
@Path("/broken")
public class BrokenResource {
  RemoteEndpoint.@Nullable Async remote;

  @POST
  public Row change(UseCases useCases) {
    return useCases.change();
  }
}
