package io.dcp.web.containers;

import io.dcp.containers.boundary.ContainerQuery;
import io.dcp.web.query.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of lists of containers. {@code q} is a part of the name or image, the beginning of
 * the id, or a label as {@code name=value}; the sorts are name, created, state, image and server.
 */
public class ContainerListParameters extends ListParameters {
  @Parameter(description = "A state; repeated, or several between commas. All when absent.")
  @QueryParam("state")
  private @Nullable List<String> states;

  @Parameter(description = "Name of a compose project or swarm stack.")
  @QueryParam("stack")
  private @Nullable String stack;

  ContainerQuery query() {
    return new ContainerQuery(text(), Optional.ofNullable(states).orElse(List.of()), stack);
  }
}
