package io.dcp.web.recordings;

import io.dcp.recordings.boundary.RecordingQuery;
import io.dcp.web.query.PageParameters;
import io.dcp.web.query.ServerPath;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which recordings, and which page of them, as it stands in the query. */
public class RecordingParameters extends PageParameters {
  @Parameter(description = "Id of the server; repeated.")
  @QueryParam("server")
  private @Nullable List<String> servers;

  @Parameter(description = "Full id or name of the container; repeated.")
  @QueryParam("container")
  private @Nullable List<String> containers;

  @Parameter(description = "Id or name of who had the terminal; repeated.")
  @QueryParam("user")
  private @Nullable List<String> users;

  @Parameter(description = "None that began before this time (RFC 3339).")
  @QueryParam("from")
  private @Nullable String from;

  @Parameter(description = "None that began at or after this time (RFC 3339).")
  @QueryParam("to")
  private @Nullable String to;

  RecordingQuery query() {
    return new RecordingQuery(
        ServerPath.readAll(list(servers)), list(containers), list(users), from, to);
  }

  int most() {
    return limit();
  }

  @Nullable String after() {
    return cursor();
  }

  private static List<String> list(@Nullable List<String> values) {
    return Optional.ofNullable(values).orElse(List.of());
  }
}
