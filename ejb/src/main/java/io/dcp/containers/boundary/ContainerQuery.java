package io.dcp.containers.boundary;

import io.dcp.containers.control.ContainerFilter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which containers a request asks for, not yet checked.
 *
 * @param text a part of name or image, the beginning of an id, or a label as {@code name=value};
 *     all when empty
 * @param states state names, each alone or several between commas; all when empty
 * @param stack name of a compose project or swarm stack
 */
public record ContainerQuery(Optional<String> text, List<String> states, @Nullable String stack) {
  public ContainerQuery {
    states = List.copyOf(states);
  }

  ContainerFilter filter() {
    return ContainerFilter.of(text, states, stack);
  }
}
