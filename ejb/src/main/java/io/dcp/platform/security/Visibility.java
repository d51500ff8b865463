package io.dcp.platform.security;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Map;
import java.util.Set;

/**
 * On which servers, and there for which containers, a caller may do something, at one moment. Every
 * list and every stream is cut by it; two equal ones show the same.
 *
 * @param sights by server; those that are not named show nothing
 */
public record Visibility(Map<ServerId, Sight> sights) {
  /** Shows nothing. */
  public static final Visibility NONE = new Visibility(Map.of());

  public Visibility {
    sights = Map.copyOf(sights);
  }

  /** What is shown of a server. */
  public sealed interface Sight {

    /** As {@link Visibility#version}. */
    default String version() {
      return switch (this) {
        case Whole _ -> "*";
        case Some(var containers) ->
            containers.stream().map(Object::toString).sorted().toList().toString();
      };
    }

    /** Everything. */
    record Whole() implements Sight {}

    /** The containers that any of these choose, and nothing besides. */
    record Some(Set<ContainerSelector> containers) implements Sight {
      public Some {
        containers = Set.copyOf(containers);
      }
    }
  }

  /** The servers of which anything is shown. */
  public Set<ServerId> servers() {
    return sights.keySet();
  }

  /** The servers of which everything is shown. */
  public Set<ServerId> wholeServers() {
    return sights.keySet().stream().filter(this::showsAllOf).collect(toUnmodifiableSet());
  }

  /** The same, of one server alone. */
  public Visibility on(ServerId server) {
    var sight = sights.get(server);
    return sight == null ? NONE : new Visibility(Map.of(server, sight));
  }

  /** A text that two of them share only if they show the same. */
  public String version() {
    return sights.entrySet().stream()
        .map(sight -> sight.getKey() + "=" + sight.getValue().version())
        .sorted()
        .toList()
        .toString();
  }

  public boolean shows(ServerId server) {
    return sights.containsKey(server);
  }

  /** Whether everything of a server is shown. */
  public boolean showsAllOf(ServerId server) {
    return sights.get(server) instanceof Sight.Whole;
  }

  /**
   * Whether a container is shown.
   *
   * @param labels the container's
   */
  public boolean shows(ServerId server, Map<String, String> labels) {
    return switch (sights.get(server)) {
      case null -> false;
      case Sight.Whole _ -> true;
      case Sight.Some(var containers) -> containers.stream().anyMatch(it -> it.matches(labels));
    };
  }
}
