package io.dcp.access.entity;

import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerSelector;
import io.dcp.platform.security.ServerId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a grant holds: in a place, and there for everything or for some containers alone.
 *
 * @param containers null: everything there
 */
public record Scope(Place place, @Nullable ContainerSelector containers) {

  /** Everything everywhere. */
  public static Scope everywhere() {
    return new Scope(new Place.Everywhere(), null);
  }

  /** Everything on one server. */
  public static Scope of(ServerId server) {
    return new Scope(new Place.OneServer(server), null);
  }

  /** The same place, for some containers there alone. */
  public Scope narrowedTo(ContainerSelector selector) {
    return new Scope(place, selector);
  }

  public boolean isEverywhere() {
    return containers == null && place instanceof Place.Everywhere;
  }

  public Optional<ContainerSelector> narrowing() {
    return Optional.ofNullable(containers);
  }

  /**
   * Whether a role's action has an effect in this scope at all. What is done to the platform needs
   * a grant for everything; one that is narrowed to containers allows only what is done to
   * containers.
   */
  public boolean reaches(Action action) {
    return switch (action.level()) {
      case PLATFORM -> isEverywhere();
      case SERVER -> containers == null;
      case CONTAINER -> true;
    };
  }

  /**
   * Whether something of a server lies in this scope.
   *
   * @param labels the server's
   */
  public boolean covers(ServerId server, Map<String, String> labels) {
    return place.covers(server, labels);
  }

  /**
   * Whether everything in another scope also lies in this one, today and whatever labels servers
   * get.
   */
  public boolean includes(Scope other) {
    return place.includes(other.place)
        && (containers == null || containers.equals(other.containers));
  }
}
