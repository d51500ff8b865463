package io.dcp.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program to run inside a container.
 *
 * @param command the program and its arguments, one element each
 * @param user name or id, with a group behind a colon if need be; the container's own when null
 * @param workingDir absolute; the container's own when null
 * @param env beside the container's own variables
 * @param terminal whether it gets a terminal: then errors come on the standard output too
 */
public record ProgramRequest(
    List<String> command,
    @Nullable String user,
    @Nullable String workingDir,
    Map<String, String> env,
    boolean terminal) {
  public ProgramRequest {
    command = List.copyOf(command);
    env = Map.copyOf(env);
  }
}
