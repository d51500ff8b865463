package io.dcp.web.audit;

import io.dcp.api.audit.AuditActions;
import io.dcp.api.audit.AuditCounts;
import io.dcp.api.audit.AuditEntryDetail;
import io.dcp.api.audit.AuditPage;
import io.dcp.api.audit.AuditVerification;
import io.dcp.audit.boundary.Audit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;

/** Who did what, and whether that can be trusted. */
@Path("/audit")
@Tag(name = "audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class AuditResource {
  @Inject private Audit audit;

  @GET
  @Operation(operationId = "listAudit", summary = "What was done, the newest first")
  public AuditPage list(
      @BeanParam AuditParameters parameters, @BeanParam AuditPageParameters page) {
    return audit.list(parameters.query(), page.most(), page.after());
  }

  @GET
  @Path("/counts")
  @Operation(operationId = "countAudit", summary = "How many entries there are of each outcome")
  public AuditCounts count(@BeanParam AuditParameters parameters) {
    return audit.count(parameters.query());
  }

  @GET
  @Path("/actions")
  @Operation(operationId = "listAuditActions", summary = "The actions that are on record")
  public AuditActions actions() {
    return audit.actions();
  }

  @GET
  @Path("/verify")
  @Operation(
      operationId = "verifyAudit",
      summary = "Check every record against its seal, and the end against the anchors",
      description =
          "Reads all records: the more there are, the longer it takes. One check runs at a time.")
  public AuditVerification verify() {
    return audit.verify();
  }

  @GET
  @Path("/export")
  @Produces({"application/x-ndjson", "text/csv"})
  @Operation(
      operationId = "exportAudit",
      summary = "All entries as a file, the newest first; the export itself goes on record")
  @APIResponse(
      responseCode = "200",
      description = "A line for each entry.",
      content = {
        @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  public Response export(
      @BeanParam AuditParameters parameters,
      @Parameter(
              description = "ndjson or csv.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"ndjson", "csv"},
                      defaultValue = "ndjson"))
          @QueryParam("format")
          @Nullable String format) {
    var export = audit.export(parameters.query(), format);
    return Response.ok((StreamingOutput) export.content()::writeTo)
        .type(MediaType.valueOf(export.mediaType()).withCharset("UTF-8"))
        .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(export.fileName()))
        .build();
  }

  @GET
  @Path("/{entry}")
  @Operation(operationId = "getAuditEntry", summary = "An entry with its records in the chain")
  public AuditEntryDetail get(
      @Parameter(description = "Id of the entry.") @PathParam("entry") String entry) {
    return audit.get(entry);
  }
}
