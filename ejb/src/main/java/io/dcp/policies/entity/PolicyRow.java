package io.dcp.policies.entity;

import io.dcp.platform.database.UuidColumn;
import io.dcp.platform.security.ServerId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided for everywhere, or for one server. */
@Entity(name = "Policy")
@Table(name = "policies")
public class PolicyRow {
  /**
   * The id of what was decided for everywhere: the max UUID (RFC 9562, 5.10), no server's. This row
   * is always there.
   */
  public static final UUID GLOBAL = new UUID(-1, -1);

  @Id private UUID id;

  @Convert(converter = UuidColumn.class)
  @Column(name = "server_id")
  private @Nullable UUID server;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "policy_rules", joinColumns = @JoinColumn(name = "policy_id"))
  @MapKeyColumn(name = "rule")
  private Map<String, DecisionColumns> rules = new HashMap<>();

  /** Counts the changes of the rules, which alone do not count as one of the row. */
  @Column(nullable = false)
  private long changes;

  @Version private long version;

  protected PolicyRow() {}

  /** Nothing decided yet for a server. */
  public PolicyRow(ServerId server) {
    this.id = server.value();
    this.server = server.value();
  }

  /** Rules that this version no longer knows are left out: they refuse nothing that it can make. */
  public Map<Rule, RuleDecision> decisions() {
    var decisions = new EnumMap<Rule, RuleDecision>(Rule.class);
    rules.forEach((id, columns) ->
        Rule.withId(id).ifPresent(rule -> decisions.put(rule, columns.decision())));
    return decisions;
  }

  /** From now on this is decided, and nothing else. */
  public void decide(Map<Rule, RuleDecision> decisions) {
    rules.clear();
    decisions.forEach((rule, decision) -> rules.put(rule.id(), new DecisionColumns(decision)));
    changes++;
  }

  public long version() {
    return version;
  }
}
