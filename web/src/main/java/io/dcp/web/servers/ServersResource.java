package io.dcp.web.servers;

import io.dcp.api.common.Page;
import io.dcp.api.servers.ConnectionTest;
import io.dcp.api.servers.DiskUsage;
import io.dcp.api.servers.EngineInfo;
import io.dcp.api.servers.EngineVersion;
import io.dcp.api.servers.Server;
import io.dcp.api.servers.ServerCreate;
import io.dcp.api.servers.ServerHealth;
import io.dcp.servers.boundary.Servers;
import io.dcp.web.query.ListParameters;
import io.dcp.web.query.ServerPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registered Docker engines. */
@Path("/servers")
@Tag(name = "servers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ServersResource {
  private static final String ID = "Id of the server.";

  @Inject private Servers servers;
  @Context private UriInfo uri;

  @GET
  @Operation(operationId = "listServers", summary = "The servers that the caller may see")
  public Page<Server> list(@BeanParam ListParameters parameters) {
    return servers.list(parameters.text(), parameters.page());
  }

  @POST
  @Operation(
      operationId = "registerServer",
      summary = "Register a Docker engine; it need not answer yet")
  @APIResponse(
      responseCode = "201",
      description = "The server, which is being connected to.",
      content = @Content(schema = @Schema(implementation = Server.class)))
  public Response register(ServerCreate request) {
    var server = servers.register(request);
    var location = uri.getAbsolutePathBuilder().path(server.id().toString()).build();
    return Response.created(location).entity(server).build();
  }

  @POST
  @Path("/test")
  @Operation(
      operationId = "testServer",
      summary = "Try to connect to a Docker engine, step by step; nothing is registered")
  public ConnectionTest test(ServerCreate request) {
    return servers.test(request);
  }

  @GET
  @Path("/{server}")
  @Operation(operationId = "getServer", summary = "A server with its health")
  public Server get(@Parameter(description = ID) @PathParam("server") String server) {
    return servers.get(ServerPath.read(server));
  }

  @DELETE
  @Path("/{server}")
  @Operation(operationId = "removeServer", summary = "Forget a server; nothing on it changes")
  @APIResponse(responseCode = "204", description = "The server is no longer registered.")
  public void remove(@Parameter(description = ID) @PathParam("server") String server) {
    servers.remove(ServerPath.read(server));
  }

  @GET
  @Path("/{server}/health")
  @Operation(operationId = "getServerHealth", summary = "What the last check of a server found")
  public ServerHealth health(@Parameter(description = ID) @PathParam("server") String server) {
    return servers.health(ServerPath.read(server));
  }

  @POST
  @Path("/{server}/reconnect")
  @Operation(operationId = "reconnectServer", summary = "Check a server now and tell the outcome")
  public ServerHealth reconnect(@Parameter(description = ID) @PathParam("server") String server) {
    return servers.reconnect(ServerPath.read(server));
  }

  @GET
  @Path("/{server}/info")
  @Operation(operationId = "getServerInfo", summary = "What the engine says of itself and its host")
  public EngineInfo info(@Parameter(description = ID) @PathParam("server") String server) {
    return servers.info(ServerPath.read(server));
  }

  @GET
  @Path("/{server}/version")
  @Operation(operationId = "getServerVersion", summary = "The versions of the engine")
  public EngineVersion version(@Parameter(description = ID) @PathParam("server") String server) {
    return servers.version(ServerPath.read(server));
  }

  @GET
  @Path("/{server}/df")
  @Operation(
      operationId = "getServerDiskUsage",
      summary = "What Docker uses on the server's disk; up to a minute old")
  public DiskUsage diskUsage(@Parameter(description = ID) @PathParam("server") String server) {
    return servers.diskUsage(ServerPath.read(server));
  }
}
