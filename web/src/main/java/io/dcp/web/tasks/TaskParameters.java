package io.dcp.web.tasks;

import io.dcp.tasks.boundary.TaskQuery;
import io.dcp.web.query.PageParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which tasks, and which page of them, as it stands in the query. */
public class TaskParameters extends PageParameters {
  @Parameter(description = "A state; repeated. All when absent.")
  @QueryParam("state")
  private @Nullable List<String> states;

  TaskQuery query() {
    return new TaskQuery(Optional.ofNullable(states).orElse(List.of()), cursor());
  }

  int most() {
    return limit();
  }
}
