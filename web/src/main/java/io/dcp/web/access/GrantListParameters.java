package io.dcp.web.access;

import io.dcp.access.boundary.GrantQuery;
import io.dcp.web.query.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of grants can be asked for. */
public class GrantListParameters extends ListParameters {
  @Parameter(description = "Id of a user: the grants that this user has, also by a group.")
  @QueryParam("user")
  private @Nullable String user;

  @Parameter(description = "Id of a group: the grants of this group.")
  @QueryParam("group")
  private @Nullable String group;

  @Parameter(description = "Id of a server: the grants that hold there, also those for all.")
  @QueryParam("server")
  private @Nullable String server;

  @Parameter(description = "An action: the grants that allow it where they hold.")
  @QueryParam("action")
  private @Nullable String action;

  GrantQuery query() {
    return new GrantQuery(
        Optional.ofNullable(user),
        Optional.ofNullable(group),
        Optional.ofNullable(server),
        Optional.ofNullable(action));
  }
}
