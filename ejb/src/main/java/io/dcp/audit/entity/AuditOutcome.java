package io.dcp.audit.entity;

import io.dcp.platform.problem.ErrorCode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What became of something that somebody meant to do. */
public enum AuditOutcome {
  SUCCESS,
  /** The platform said no: not signed in, not allowed, too often, against a policy. */
  REFUSED,
  /** It was tried, or could not be tried, and the code says why. */
  FAILED,
  /** The platform ended in its middle: it may have happened or not. */
  UNKNOWN;

  private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
  private static final Set<ErrorCode> ALSO_REFUSALS =
      Set.of(ErrorCode.ENDPOINT_REFUSED, ErrorCode.POLICY_REFUSED);

  /** What an error code means. */
  public static AuditOutcome ofCode(String code) {
    return Stream.of(ErrorCode.values())
            .filter(known -> known.name().equals(code))
            .anyMatch(known -> REFUSALS.contains(known.status()) || ALSO_REFUSALS.contains(known))
        ? REFUSED
        : FAILED;
  }

  /** The name that travels: {@code success}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AuditOutcome> ofWireName(String wireName) {
    return Stream.of(values()).filter(outcome -> outcome.wireName().equals(wireName)).findFirst();
  }
}
