package io.dcp.policies.entity;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What holds in the end: what was decided for the server, else for everywhere, else what is usual.
 */
public record EffectivePolicy(Map<Rule, RuleDecision> global, Map<Rule, RuleDecision> server) {
  public EffectivePolicy {
    global = Map.copyOf(global);
    server = Map.copyOf(server);
  }

  /** Who decided about a rule. */
  public enum Origin {
    PLATFORM,
    GLOBAL,
    SERVER;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public RuleDecision decision(Rule rule) {
    return server.getOrDefault(rule, global.getOrDefault(rule, rule.usual()));
  }

  public Origin origin(Rule rule) {
    if (server.containsKey(rule)) {
      return Origin.SERVER;
    }
    return global.containsKey(rule) ? Origin.GLOBAL : Origin.PLATFORM;
  }

  /** Those of the findings that it refuses. */
  public List<Finding> refused(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !decision(finding.rule()).permits(finding.subject()))
        .toList();
  }
}
