package io.dcp.policies.entity;

import java.util.List;

/**
 * What somebody decided about a rule.
 *
 * @param exceptions what is allowed although the rule refuses
 */
public record RuleDecision(Effect effect, List<String> exceptions) {
  public RuleDecision {
    exceptions = List.copyOf(exceptions);
  }

  /** Whether this may be asked for. */
  public boolean permits(String subject) {
    return effect == Effect.ALLOW || exceptions.contains(subject);
  }
}
