package io.dcp.web.containers;

import io.dcp.api.containers.LogLine;
import io.dcp.api.containers.LogLines;
import io.dcp.containers.boundary.Containers;
import io.dcp.containers.boundary.LogSelection;
import io.dcp.logs.boundary.LogQuery;
import io.dcp.logs.boundary.Logs;
import io.dcp.platform.security.ContainerRef;
import io.dcp.web.query.QueryFlags;
import io.dcp.web.query.QueryNumbers;
import io.dcp.web.query.ServerPath;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.Variant;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The recent log of a container, as lines or as a text to keep. */
@Path("/servers/{server}/containers/{container}/logs")
@Tag(name = "containers")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
@RequestScoped
public class ContainerLogsResource {
  private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

  @Inject private Containers containers;
  @Inject private Logs logs;
  @Context private Request request;

  @GET
  @Operation(operationId = "getContainerLogs", summary = "The newest lines that a container wrote")
  @APIResponse(
      responseCode = "200",
      description = "Oldest first.",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = LogLines.class)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  public Response logs(
      @Parameter(description = "Id of the server.") @PathParam("server") String server,
      @Parameter(description = "Id, name, or unambiguous beginning of an id.")
          @PathParam("container")
          String container,
      @Parameter(
              description = "How many lines at most.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "5000",
                      defaultValue = "200"))
          @QueryParam("tail")
          @Nullable String tail,
      @Parameter(description = "None before this time (RFC 3339).") @QueryParam("since")
          @Nullable String since,
      @Parameter(description = "None after this time (RFC 3339).") @QueryParam("until")
          @Nullable String until,
      @Parameter(
              description = "In a text: each line's time before it.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("timestamps")
          @Nullable String timestamps,
      @Parameter(
              description =
                  "Only lines of the whole log that contain this regular expression (RE2 syntax).")
          @QueryParam("grep")
          @Nullable String grep,
      @Parameter(
              description = "The whole log as a file of text, of any size; tail does not count.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @QueryParam("download")
          @Nullable String download) {
    var withTimes = QueryFlags.read("timestamps", timestamps);
    var query = new LogQuery(since, until, grep);
    if (QueryFlags.read("download", download)) {
      return download(server, container, withTimes, query);
    }
    var selection =
        new LogSelection(
            QueryNumbers.read(
                "tail", tail, LogSelection.DEFAULT_TAIL, 1, LogSelection.LARGEST_TAIL),
            since,
            until);
    var lines =
        grep == null || grep.isEmpty()
            ? containers.logs(ServerPath.read(server), new ContainerRef(container), selection)
            : logs.search(
                ServerPath.read(server), new ContainerRef(container), selection.tail(), query);
    var variants =
        Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE).build();
    var variant = request.selectVariant(variants);
    return variant != null && variant.getMediaType().isCompatible(MediaType.TEXT_PLAIN_TYPE)
        ? Response.ok(text(lines, withTimes), TEXT).build()
        : Response.ok(lines, MediaType.APPLICATION_JSON_TYPE).build();
  }

  private Response download(String server, String container, boolean withTimes, LogQuery query) {
    var log = logs.download(ServerPath.read(server), new ContainerRef(container), withTimes, query);
    // a name of the path: what is no plain word does not get into a header
    var name = container.replaceAll("[^A-Za-z0-9_.-]", "_");
    return Response.ok((StreamingOutput) log::writeTo, TEXT)
        .header("Content-Disposition", "attachment; filename=\"%s.log\"".formatted(name))
        .build();
  }

  private static String text(LogLines lines, boolean withTimes) {
    return lines.lines().stream()
        .map(line -> textOf(line, withTimes))
        .collect(Collectors.joining());
  }

  private static String textOf(LogLine line, boolean withTimes) {
    return (withTimes ? line.t() + " " : "") + line.m() + "\n";
  }
}
