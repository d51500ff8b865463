package io.dcp.architecture.broken.alpha.boundary;

import io.dcp.architecture.broken.alpha.entity.Row;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A use case that anybody may call, and that leaves no trace; and one on a container that the
 * access decision does not get to know.
 */
@ApplicationScoped
public class UseCases {
  public Row change() {
    return new Row();
  }

  @Requires(Action.CONTAINER_VIEW)
  public Row read(ServerId server, String container) {
    return new Row();
  }
}
