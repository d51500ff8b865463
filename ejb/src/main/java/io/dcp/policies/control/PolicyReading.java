package io.dcp.policies.control;

import io.dcp.api.policies.PolicyWrite;
import io.dcp.api.policies.RuleSetting;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.policies.entity.Effect;
import io.dcp.policies.entity.ExceptionKind;
import io.dcp.policies.entity.Rule;
import io.dcp.policies.entity.RuleDecision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads what somebody decides, and refuses what no rule could hold. */
public final class PolicyReading {
  private final List<FieldError> errors = new ArrayList<>();

  private PolicyReading() {}

  /**
   * The decisions of a request.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} with one error for each bad value
   */
  public static Map<Rule, RuleDecision> read(PolicyWrite request) {
    var reading = new PolicyReading();
    var decisions = new EnumMap<Rule, RuleDecision>(Rule.class);
    for (var index = 0; index < request.rules().size(); index++) {
      reading.read(request.rules().get(index), "rules[%d]".formatted(index), decisions);
    }
    if (!reading.errors.isEmpty()) {
      throw DomainException.ofFields(
          ErrorCode.VALIDATION_FAILED,
          "%d values are not acceptable.".formatted(reading.errors.size()),
          reading.errors);
    }
    return decisions;
  }

  private void read(RuleSetting setting, String field, Map<Rule, RuleDecision> decisions) {
    var rule = Rule.withId(setting.rule());
    if (rule.isEmpty()) {
      refuse(field + ".rule", "There is no rule “%s”.".formatted(setting.rule()));
      return;
    }
    var decision =
        new RuleDecision(
            Effect.ofWireName(setting.effect()), exceptions(rule.get(), setting, field));
    if (decisions.putIfAbsent(rule.get(), decision) != null) {
      refuse(field + ".rule", "The rule “%s” stands here twice.".formatted(setting.rule()));
    }
  }

  private List<String> exceptions(Rule rule, RuleSetting setting, String field) {
    var read = new ArrayList<String>();
    var texts = Findings.orEmpty(setting.exceptions());
    for (var index = 0; index < texts.size(); index++) {
      var where = field + ".exceptions[%d]".formatted(index);
      rule.exceptions()
          .read(texts.get(index))
          .ifPresentOrElse(read::add, () -> refuse(where, notOne(rule.exceptions())));
    }
    if (rule.exceptions() == ExceptionKind.HOST_PATH) {
      read.stream()
          .filter(path -> read.stream().anyMatch(other -> other.startsWith(path + "/")))
          .forEach(path ->
              refuse(
                  field + ".exceptions",
                  "“%s” holds another exception: whoever may write there could replace that one by a link."
                      .formatted(path)));
    }
    return read.stream().distinct().sorted().toList();
  }

  private static String notOne(ExceptionKind kind) {
    return kind.words()
        .map(words -> "An exception of this rule is: " + words + ".")
        .orElse("Nothing can be excepted from this rule; allow it whole, or not at all.");
  }

  private void refuse(String field, String sentence) {
    errors.add(new FieldError(field, sentence));
  }
}
