package io.dcp.policies.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** How a decision lies in its row; no exception holds a line break. */
@Embeddable
public class DecisionColumns {
  private static final String BETWEEN = "\n";

  @Column(nullable = false)
  private String effect = Effect.REFUSE.wireName();

  @Column(nullable = false)
  private String exceptions = "";

  protected DecisionColumns() {}

  DecisionColumns(RuleDecision decision) {
    this.effect = decision.effect().wireName();
    this.exceptions = String.join(BETWEEN, decision.exceptions());
  }

  RuleDecision decision() {
    return new RuleDecision(Effect.ofWireName(effect), exceptions.lines().toList());
  }
}
