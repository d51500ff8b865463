package io.dcp.architecture.broken.alpha.boundary;

import io.dcp.architecture.broken.alpha.entity.Row;
import jakarta.enterprise.context.ApplicationScoped;

/** A use case that anybody may call, and that leaves no trace. */
@ApplicationScoped
public class UseCases {
  public Row change() {
    return new Row();
  }
}
