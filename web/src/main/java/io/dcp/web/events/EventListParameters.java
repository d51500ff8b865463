package io.dcp.web.events;

import io.dcp.events.boundary.EventQuery;
import io.dcp.web.query.PageParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of lists of events. */
public class EventListParameters extends PageParameters {
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

  EventQuery query() {
    return new EventQuery(
        since,
        until,
        Optional.ofNullable(types).orElse(List.of()),
        Optional.ofNullable(actions).orElse(List.of()),
        limit(),
        cursor());
  }
}
