package io.dcp.web.containers;

import io.dcp.containers.boundary.ContainerQuery;
import io.dcp.web.parameters.PageParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of lists of containers. Sorts: name, created, state, image, server. */
public class ContainerListParameters extends PageParameters {
  @Parameter(
      description =
          "A part of the name or image, the beginning of the id, or a label as name=value.")
  @QueryParam("q")
  private @Nullable String q;

  @Parameter(description = "A state; repeated, or several between commas. All when absent.")
  @QueryParam("state")
  private @Nullable List<String> states;

  @Parameter(description = "Name of a compose project or swarm stack.")
  @QueryParam("stack")
  private @Nullable String stack;

  ContainerQuery query() {
    return new ContainerQuery(q, Optional.ofNullable(states).orElse(List.of()), stack);
  }
}
