package io.dcp.web.recordings;

import io.dcp.api.recordings.Recording;
import io.dcp.api.recordings.RecordingPage;
import io.dcp.recordings.boundary.Recordings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What terminals showed. */
@Path("/recordings")
@Tag(name = "recordings")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class RecordingsResource {
  private static final String CAST = "application/x-asciicast";

  @Inject private Recordings recordings;

  @GET
  @Operation(operationId = "listRecordings", summary = "Recordings of terminals, the newest first")
  public RecordingPage list(@BeanParam RecordingParameters parameters) {
    return recordings.list(parameters.query(), parameters.most(), parameters.after());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRecording", summary = "One recording, without what it shows")
  public Recording get(
      @Parameter(description = "Id of the recording.") @PathParam("id") String id) {
    return recordings.get(id);
  }

  @GET
  @Path("/{id}/cast")
  @Produces(CAST)
  @Operation(
      operationId = "readRecording",
      summary = "What a terminal showed, as an asciicast; reading it goes on record",
      description =
          "Asciicast version 2. The recording is checked before the first byte is sent: one that is"
              + " not as it was written is refused. Of a terminal that goes on, what there is so"
              + " far.")
  @APIResponse(
      responseCode = "200",
      description = "A header, then a line for each event.",
      content = @Content(mediaType = CAST, schema = @Schema(type = SchemaType.STRING)))
  public Response cast(
      @Parameter(description = "Id of the recording.") @PathParam("id") String id) {
    var cast = recordings.cast(id);
    return Response.ok((StreamingOutput) cast.content()::writeTo)
        .type(CAST)
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(cast.fileName()))
        .header("Cache-Control", "no-store")
        .build();
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteRecording", summary = "Remove a recording for ever")
  @APIResponse(responseCode = "204", description = "The recording is gone.")
  public void delete(@Parameter(description = "Id of the recording.") @PathParam("id") String id) {
    recordings.delete(id);
  }
}
