package io.dcp.platform.security;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells access and audit which containers there are, from memory; the mirror implements it. What it
 * does not know yet is hidden from those whose rights are narrowed to some containers.
 */
public interface KnownContainers {

  /**
   * The one container that is meant; empty when there is none, or more than one.
   *
   * @param seen by a container's labels; those that are not seen are as if they were not there,
   *     also when their name or the beginning of their id is what was asked for
   */
  Optional<KnownContainer> find(
      ServerId server, ContainerRef container, Predicate<Map<String, String>> seen);

  /**
   * What access and audit need to know of a container.
   *
   * @param id full id
   */
  record KnownContainer(String id, String name, Map<String, String> labels) {}
}
