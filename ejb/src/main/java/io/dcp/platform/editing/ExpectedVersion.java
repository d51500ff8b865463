package io.dcp.platform.editing;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a thing a change is meant for. A boundary asks it after it has found the thing,
 * so that who may not see it learns nothing.
 *
 * @param versions null when the request does not say
 */
public record ExpectedVersion(@Nullable Set<String> versions) {
  /** Stands for whatever version there is. */
  public static final String ANY = "*";

  public ExpectedVersion {
    versions = versions == null ? null : Set.copyOf(versions);
  }

  public static ExpectedVersion of(long version) {
    return new ExpectedVersion(Set.of(Long.toString(version)));
  }

  /**
   * Returns when the change is meant for this version.
   *
   * @throws DomainException {@link ErrorCode#PRECONDITION_REQUIRED} when it does not say what it is
   *     meant for, {@link ErrorCode#PRECONDITION_FAILED} when it is meant for another version
   */
  public void require(long version) {
    if (versions == null) {
      throw new DomainException(
          ErrorCode.PRECONDITION_REQUIRED,
          "Send the ETag that you have read as If-Match, so that nobody's change is lost.");
    }
    if (!versions.contains(ANY) && !versions.contains(Long.toString(version))) {
      throw new DomainException(
          ErrorCode.PRECONDITION_FAILED,
          "This was changed since you read it; read it again and decide anew.");
    }
  }
}
