package io.dcp.terminals.boundary;

import io.dcp.api.terminals.CommandRequest;

/** A command for a container, as the audit tells it: without the values of its variables. */
public record OneCommand(String container, CommandRequest request) {

  /** For example {@code web: id -u (as root)}. */
  public String described() {
    return Described.command(
        container,
        request.command() == null ? "" : String.join(" ", request.command()),
        request.user());
  }
}
