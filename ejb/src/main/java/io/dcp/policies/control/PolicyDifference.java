package io.dcp.policies.control;

import io.dcp.policies.entity.Rule;
import io.dcp.policies.entity.RuleDecision;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed between two policies, in text.
 *
 * @param before the rules that changed, as they were
 * @param after the same rules, as they are
 */
public record PolicyDifference(String before, String after) {

  public static PolicyDifference between(
      Map<Rule, RuleDecision> before, Map<Rule, RuleDecision> after) {
    Predicate<Rule> changed =
        rule ->
            before.containsKey(rule)
                ? !before.get(rule).equals(after.get(rule))
                : after.containsKey(rule);
    return new PolicyDifference(text(before, changed), text(after, changed));
  }

  private static String text(Map<Rule, RuleDecision> decisions, Predicate<Rule> changed) {
    return Stream.of(Rule.values())
        .filter(changed)
        .map(rule ->
            rule.id()
                + ": "
                + (decisions.containsKey(rule) ? text(decisions.get(rule)) : "not decided"))
        .collect(Collectors.joining("; "));
  }

  private static String text(RuleDecision decision) {
    return decision.effect().wireName()
        + (decision.exceptions().isEmpty()
            ? ""
            : " except " + String.join(", ", decision.exceptions()));
  }
}
