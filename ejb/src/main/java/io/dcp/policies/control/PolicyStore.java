package io.dcp.policies.control;

import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.security.ServerId;
import io.dcp.policies.entity.EffectivePolicy;
import io.dcp.policies.entity.PolicyRow;
import io.dcp.policies.entity.Rule;
import io.dcp.policies.entity.RuleDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was decided, in the database; read for each judgement, so that a change holds at once. */
@ApplicationScoped
public class PolicyStore implements DecidedPolicies {
  private EntityManager entities;

  protected PolicyStore() {}

  @Inject
  public PolicyStore(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What was decided for one place.
   *
   * @param version 0 when nothing ever was
   */
  public record Stored(Map<Rule, RuleDecision> decisions, long version) {}

  /** What was decided for a server, or for everywhere when empty. */
  @Transactional
  public Stored find(Optional<ServerId> server) {
    return Optional.ofNullable(entities.find(PolicyRow.class, id(server)))
        .map(row -> new Stored(row.decisions(), row.version()))
        .orElseGet(() -> new Stored(Map.of(), 0));
  }

  @Override
  @Transactional
  public EffectivePolicy effective(ServerId server) {
    return new EffectivePolicy(
        find(Optional.empty()).decisions(), find(Optional.of(server)).decisions());
  }

  /**
   * Decides this for one place, in place of what was decided before.
   *
   * @return what was decided before
   */
  @Transactional
  public Map<Rule, RuleDecision> replace(
      Optional<ServerId> server, ExpectedVersion expected, Map<Rule, RuleDecision> decisions) {
    // all changes take turns here: the row of a server cannot be locked before there is one
    entities.find(PolicyRow.class, PolicyRow.GLOBAL, LockModeType.PESSIMISTIC_WRITE);
    var found = Optional.ofNullable(entities.find(PolicyRow.class, id(server)));
    expected.require(found.map(PolicyRow::version).orElse(0L));
    var before = found.map(PolicyRow::decisions).orElse(Map.of());
    found.or(() -> server.map(this::begun)).orElseThrow().decide(decisions);
    entities.flush();
    return before;
  }

  private PolicyRow begun(ServerId server) {
    var row = new PolicyRow(server);
    entities.persist(row);
    return row;
  }

  private static UUID id(Optional<ServerId> server) {
    return server.map(ServerId::value).orElse(PolicyRow.GLOBAL);
  }
}
