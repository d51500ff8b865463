package io.dcp.platform.security;

import java.util.Map;
import java.util.Optional;

/**
 * Tells the access decision which containers there are, from memory; the mirror implements it. What
 * it does not know yet is hidden from those whose rights are narrowed to some containers.
 */
public interface KnownContainers {

  /** The one container that is meant; empty when there is none, or more than one. */
  Optional<KnownContainer> find(ServerId server, ContainerRef container);

  /**
   * What access needs to know of a container.
   *
   * @param id full id
   */
  record KnownContainer(String id, Map<String, String> labels) {}
}
