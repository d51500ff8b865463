package io.dcp.api.policies;

import java.util.List;

/**
 * What the policy says to a container before it is made.
 *
 * @param allowed whether it would be made
 * @param bypassed whether it would be made only because the caller may bypass the policy
 * @param violations every broken rule at once
 */
public record PolicyVerdict(boolean allowed, boolean bypassed, List<Violation> violations) {

  /**
   * A broken rule.
   *
   * @param rule its id
   * @param field what breaks it, for example {@code mounts[0].source}
   * @param message one plain sentence
   */
  public record Violation(String rule, String field, String message) {}
}
