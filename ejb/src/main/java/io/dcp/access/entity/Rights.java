package io.dcp.access.entity;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.dcp.platform.security.Action;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All rights that somebody has, of the own grants and of those of the groups. Rights only add up:
 * none takes away what another allows.
 */
public record Rights(List<Right> all) {
  public Rights {
    all = List.copyOf(all);
  }

  /** Those that hold for everything there is and will be. */
  public Rights everywhere() {
    return new Rights(all.stream().filter(right -> right.scope().isEverywhere()).toList());
  }

  /** Those that hold on a server. */
  public Rights on(ServerId server, Map<String, String> labels) {
    return new Rights(all.stream().filter(right -> right.scope().covers(server, labels)).toList());
  }

  /** Those that hold for a container, of rights on its server. */
  public Rights forContainer(Map<String, String> labels) {
    return new Rights(
        all.stream()
            .filter(right -> right.scope().narrowing().map(it -> it.matches(labels)).orElse(true))
            .toList());
  }

  /** Those that hold for everything in their place. */
  public Rights whole() {
    return new Rights(all.stream().filter(right -> right.scope().narrowing().isEmpty()).toList());
  }

  /** Those that allow an action. */
  public Rights allowing(Action action) {
    return new Rights(all.stream().filter(right -> right.allows(action)).toList());
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  public Optional<Right> first() {
    return all.stream().findFirst();
  }

  /** What is seen of a server by rights on it that allow it; empty when there are none. */
  public Optional<Visibility.Sight> sight() {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        whole().isEmpty()
            ? new Visibility.Sight.Some(
                all.stream()
                    .flatMap(right -> right.scope().narrowing().stream())
                    .collect(toUnmodifiableSet()))
            : new Visibility.Sight.Whole());
  }

  /** The first action of another right that is not allowed here in all of its scope. */
  public Optional<Action> missingFor(Right other) {
    return Stream.of(Action.values())
        .filter(other::allows)
        .filter(action -> all.stream().noneMatch(right -> right.allows(action, other.scope())))
        .findFirst();
  }
}
