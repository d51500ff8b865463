package io.dcp.web.parameters;

import io.dcp.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters that every list has. */
public class PageParameters {
  @Parameter(description = "A field's name, with a dash before it for the reverse.")
  @QueryParam("sort")
  private @Nullable String sort;

  @Parameter(
      description = "How many items at most.",
      schema =
          @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
  @QueryParam("limit")
  private @Nullable String limit;

  @Parameter(description = "nextCursor of the page before.")
  @QueryParam("cursor")
  private @Nullable String cursor;

  public PageRequest request() {
    return new PageRequest(sort, Parameters.integer("limit", limit), cursor);
  }
}
