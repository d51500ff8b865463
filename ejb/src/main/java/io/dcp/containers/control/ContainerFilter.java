package io.dcp.containers.control;

import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which containers a list shows, state apart: the counts by state are made before the state filter.
 *
 * @param text a part of name, image or id, in any case, or a label as {@code name=value}
 * @param states none means all
 * @param stack name of a compose project or swarm stack
 */
public record ContainerFilter(
    @Nullable String text, Set<ContainerState> states, @Nullable String stack) {

  /**
   * Reads the parameters of a request.
   *
   * @param states state names, each alone or several between commas
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} for an unknown state
   */
  public static ContainerFilter of(
      Optional<String> text, List<String> states, @Nullable String stack) {
    var wanted = EnumSet.noneOf(ContainerState.class);
    for (var list : states) {
      for (var word : list.split(",", -1)) {
        wanted.add(state(word.strip()));
      }
    }
    return new ContainerFilter(text.orElse(null), wanted, stack);
  }

  boolean matches(ContainerSummary container) {
    return hasText(container) && isInStack(container);
  }

  boolean hasState(ContainerSummary container) {
    return states.isEmpty() || states.contains(container.state());
  }

  private boolean hasText(ContainerSummary container) {
    if (text == null) {
      return true;
    }
    var part = text.toLowerCase(Locale.ROOT);
    return container.name().toLowerCase(Locale.ROOT).contains(part)
        || container.image().ref().toLowerCase(Locale.ROOT).contains(part)
        || container.id().startsWith(part)
        || container.labels().entrySet().stream()
            .anyMatch(label -> (label.getKey() + "=" + label.getValue()).equalsIgnoreCase(text));
  }

  private boolean isInStack(ContainerSummary container) {
    var of = container.stack();
    return stack == null || (of != null && of.name().equals(stack));
  }

  private static ContainerState state(String word) {
    return Arrays.stream(ContainerState.values())
        .filter(state -> state.wireName().equals(word))
        .findFirst()
        .orElseThrow(() ->
            DomainException.ofField(
                ErrorCode.VALIDATION_FAILED,
                "state",
                "A container's state is one of %s."
                    .formatted(
                        Arrays.stream(ContainerState.values())
                            .map(ContainerState::wireName)
                            .collect(Collectors.joining(", ")))));
  }
}
