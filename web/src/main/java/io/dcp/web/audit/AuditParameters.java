package io.dcp.web.audit;

import io.dcp.audit.boundary.AuditQuery;
import io.dcp.web.query.ServerPath;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What entries are chosen by, as it stands in the query. */
public class AuditParameters {
  @Parameter(description = "Name or id of who did it; repeated, or with commas.")
  @QueryParam("actor")
  private @Nullable List<String> actors;

  @Parameter(description = "An action such as container.start; repeated, or with commas.")
  @QueryParam("action")
  private @Nullable List<String> actions;

  @Parameter(description = "Id of the server it was done on; repeated.")
  @QueryParam("server")
  private @Nullable List<String> servers;

  @Parameter(
      description = "success, refused, failed, unknown or pending; repeated, or with commas.")
  @QueryParam("outcome")
  private @Nullable List<String> outcomes;

  @Parameter(description = "Text that the name of what it was done to must contain.")
  @QueryParam("resource")
  private @Nullable String resource;

  @Parameter(description = "None before this time (RFC 3339).")
  @QueryParam("from")
  private @Nullable String from;

  @Parameter(description = "None at or after this time (RFC 3339).")
  @QueryParam("to")
  private @Nullable String to;

  @Parameter(
      description =
          "Text that one of resource, actor, action, address, code, request id and server name must contain.")
  @QueryParam("q")
  private @Nullable String text;

  AuditQuery query() {
    return new AuditQuery(
        list(actors),
        list(actions),
        ServerPath.readAll(list(servers)),
        list(outcomes),
        Optional.ofNullable(resource).map(String::strip),
        from,
        to,
        Optional.ofNullable(text).map(String::strip));
  }

  private static List<String> list(@Nullable List<String> values) {
    return Optional.ofNullable(values).orElse(List.of());
  }
}
