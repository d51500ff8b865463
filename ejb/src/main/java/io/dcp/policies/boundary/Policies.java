package io.dcp.policies.boundary;

import io.dcp.api.policies.Policy;
import io.dcp.api.policies.PolicyRuleInfo;
import io.dcp.api.policies.PolicyWrite;
import io.dcp.platform.editing.Edition;
import io.dcp.platform.editing.ExpectedVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.Audited;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.Requires;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.validation.Validation;
import io.dcp.policies.control.PolicyDifference;
import io.dcp.policies.control.PolicyReading;
import io.dcp.policies.control.PolicyStore;
import io.dcp.policies.entity.EffectivePolicy;
import io.dcp.policies.entity.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What containers may ask of their hosts. Who changes it changes what others can do to a host. */
@ApplicationScoped
public class Policies {
  private PolicyStore store;
  private Validation validation;
  private AccessDecision access;
  private CurrentCaller caller;
  private AuditedRequest record;

  protected Policies() {}

  @Inject
  public Policies(
      PolicyStore store,
      Validation validation,
      AccessDecision access,
      CurrentCaller caller,
      AuditedRequest record) {
    this.store = store;
    this.validation = validation;
    this.access = access;
    this.caller = caller;
    this.record = record;
  }

  /** Every rule there is, explained. */
  @Requires(Action.SERVER_VIEW)
  public List<PolicyRuleInfo> rules() {
    return Stream.of(Rule.values())
        .map(rule ->
            new PolicyRuleInfo(
                rule.id(),
                rule.title(),
                rule.explanation(),
                rule.exceptions().words().orElse(null),
                rule.usual().exceptions()))
        .toList();
  }

  /** What holds everywhere where a server does not say otherwise. */
  @Requires(Action.SERVER_INFO)
  public Edition<Policy> global() {
    return shown(Optional.empty());
  }

  /** What holds on a server. */
  @Requires(Action.SERVER_INFO)
  public Edition<Policy> of(ServerId server) {
    return shown(Optional.of(server));
  }

  /**
   * Decides for everywhere.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED}, and those of {@link
   *     ExpectedVersion#require}
   */
  @Requires(Action.POLICY_MANAGE)
  @Audited("policy.update")
  public Edition<Policy> change(ExpectedVersion expected, PolicyWrite request) {
    return changed(Optional.empty(), expected, request);
  }

  /**
   * Decides for one server, over what holds everywhere.
   *
   * @throws DomainException as {@link #change(ExpectedVersion, PolicyWrite)}
   */
  @Requires(Action.POLICY_MANAGE)
  @Audited("policy.update")
  public Edition<Policy> change(ServerId server, ExpectedVersion expected, PolicyWrite request) {
    return changed(Optional.of(server), expected, request);
  }

  private Edition<Policy> changed(
      Optional<ServerId> server, ExpectedVersion expected, PolicyWrite request) {
    var decisions = PolicyReading.read(validation.check(request));
    var difference =
        PolicyDifference.between(store.replace(server, expected, decisions), decisions);
    record.found("before", difference.before());
    record.found("after", difference.after());
    return shown(server);
  }

  private Edition<Policy> shown(Optional<ServerId> server) {
    var global = store.find(Optional.empty());
    var own = server.map(id -> store.find(Optional.of(id)));
    var policy =
        new EffectivePolicy(
            global.decisions(), own.map(PolicyStore.Stored::decisions).orElse(Map.of()));
    var states =
        Stream.of(Rule.values())
            .map(rule ->
                new Policy.RuleState(
                    rule.id(),
                    policy.decision(rule).effect().wireName(),
                    policy.decision(rule).exceptions(),
                    policy.origin(rule).wireName()))
            .toList();
    return Edition.of(
        new Policy(server.map(ServerId::value).orElse(null), states, mayBypass(server)),
        own.orElse(global).version());
  }

  private boolean mayBypass(Optional<ServerId> server) {
    var asking = caller.get();
    return server
            .map(id -> access.decide(asking, Action.POLICY_BYPASS, id))
            .orElseGet(() -> access.decideEverywhere(asking, Action.POLICY_BYPASS))
        instanceof Decision.Allowed;
  }
}
