package io.dcp.web.events;

import io.dcp.events.boundary.EventQuery;
import io.dcp.platform.paging.PageRequest;
import io.dcp.web.query.QueryNumbers;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of lists of events. */
public class EventListParameters {
  @Parameter(description = "None before this time (RFC 3339).")
  @QueryParam("since")
  private @Nullable String since;

  @Parameter(description = "None at or after this time (RFC 3339).")
  @QueryParam("until")
  private @Nullable String until;

  @Parameter(description = "container, image, volume, network or daemon; repeated, or with commas.")
  @QueryParam("type")
  private @Nullable List<String> types;

  @Parameter(description = "An engine's word such as start or die; repeated, or with commas.")
  @QueryParam("action")
  private @Nullable List<String> actions;

  @Parameter(
      description = "Most items of the page.",
      schema =
          @Schema(
              type = SchemaType.INTEGER,
              format = "int32",
              minimum = "1",
              maximum = "1000",
              defaultValue = "100"))
  @QueryParam("limit")
  private @Nullable String limit;

  @Parameter(description = "The nextCursor of the page before.")
  @QueryParam("cursor")
  private @Nullable String cursor;

  EventQuery query() {
    return new EventQuery(
        since,
        until,
        Optional.ofNullable(types).orElse(List.of()),
        Optional.ofNullable(actions).orElse(List.of()),
        QueryNumbers.read("limit", limit, PageRequest.DEFAULT_LIMIT, 1, PageRequest.LARGEST_LIMIT),
        cursor);
  }
}
