package io.dcp.terminals.boundary;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The terminal that somebody wants.
 *
 * @param command the program and its arguments; a shell is looked for when empty
 * @param user name or id, with a group behind a colon if need be; the container's own when null
 * @param terminal false: a program without a terminal, whose errors come among its output
 * @param size its size at the beginning; the engine's default when null
 */
public record TerminalRequest(
    List<String> command, @Nullable String user, boolean terminal, @Nullable TerminalSize size) {
  private static final int MOST_ARGUMENTS = 500;
  private static final int LONGEST_ARGUMENT = 32_768;
  private static final Pattern USER =
      Pattern.compile("[a-zA-Z0-9_.-]{1,64}(:[a-zA-Z0-9_.-]{1,64})?");

  /**
   * Checks the values.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}
   */
  public TerminalRequest {
    command = List.copyOf(command);
    if (command.size() > MOST_ARGUMENTS
        || command.stream().anyMatch(part -> part.length() > LONGEST_ARGUMENT)
        || (!command.isEmpty() && command.getFirst().isBlank())) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED, "cmd", "A command has 1 to 500 parts, each of some length.");
    }
    if (user != null && !USER.matcher(user).matches()) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "user",
          "A user is a name or a number, with a group behind a colon if need be.");
    }
  }
}
