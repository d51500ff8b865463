package io.dcp.access.boundary;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.Action;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may do something; nothing is checked yet.
 *
 * @param action for example {@code container.view}
 * @param server id of a server; anywhere when empty
 * @param container a container of that server
 * @param user id of a user; the caller when empty
 */
public record AccessQuestion(
    @Nullable String action,
    Optional<String> server,
    Optional<String> container,
    Optional<String> user) {

  /**
   * The action that is asked about.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}
   */
  Action checkedAction() {
    return Optional.ofNullable(action)
        .flatMap(Action::ofWireName)
        .orElseThrow(() ->
            DomainException.ofField(
                ErrorCode.VALIDATION_FAILED,
                "action",
                action == null
                    ? "Say which action is asked about."
                    : "There is no action named “%s”.".formatted(action)));
  }
}
