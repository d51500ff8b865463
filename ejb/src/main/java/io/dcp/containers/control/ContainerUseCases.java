package io.dcp.containers.control;

import io.dcp.api.containers.ContainerSummary;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ServerId;

/**
 * What an action does to each of its containers: the same use cases that a person calls for one,
 * with the same rights and the same records.
 */
public interface ContainerUseCases {

  void act(ServerId server, ContainerRef container);

  /** The container as it is now. */
  ContainerSummary look(ServerId server, ContainerRef container);
}
