package io.dcp.platform.security;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Optional;

/** The answer to "may this caller do that there?". */
public sealed interface Decision {

  /**
   * Yes, by the named role.
   *
   * @param container what to act on when the question was about a container
   */
  record Allowed(String role, Optional<ContainerRef> container) implements Decision {
    public Allowed(String role) {
      this(role, Optional.empty());
    }
  }

  /** No, and the caller may not even know that the thing exists: answered as 404. */
  record Hidden() implements Decision {}

  /** As {@link Hidden}, for a container on a server that the caller sees. */
  record HiddenContainer() implements Decision {}

  /** No; the caller sees the thing but lacks the action: answered as 403. */
  record Refused(Action missing) implements Decision {}

  /** What the caller is told who may not; empty when the answer is yes. */
  default Optional<DomainException> refusal() {
    return switch (this) {
      case Allowed _ -> Optional.empty();
      case Hidden _ ->
          Optional.of(new DomainException(ErrorCode.SERVER_NOT_FOUND, "There is no such server."));
      case HiddenContainer _ ->
          Optional.of(
              new DomainException(ErrorCode.CONTAINER_NOT_FOUND, "There is no such container."));
      case Refused refused ->
          Optional.of(
              new DomainException(
                  ErrorCode.FORBIDDEN,
                  "This needs the right %s.".formatted(refused.missing().wireName())));
    };
  }

  /**
   * Returns when the answer is yes.
   *
   * @throws DomainException {@link ErrorCode#SERVER_NOT_FOUND}, {@link
   *     ErrorCode#CONTAINER_NOT_FOUND}, {@link ErrorCode#FORBIDDEN}
   */
  default void orRefuse() {
    refusal()
        .ifPresent(refusal -> {
          throw refusal;
        });
  }
}
