package io.dcp.policies.control;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.policies.PolicyVerdict;
import io.dcp.engine.Engine;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.DomainException.FieldError;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.structure.Offered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** Judges what the current caller wants to make, before any of it reaches the engine. */
@Offered("judging what is to be made on a server")
@ApplicationScoped
public class Admission {
  private DecidedPolicies policies;
  private AccessDecision access;
  private CurrentCaller caller;
  private AuditedRequest record;

  protected Admission() {}

  @Inject
  public Admission(
      DecidedPolicies policies,
      AccessDecision access,
      CurrentCaller caller,
      AuditedRequest record) {
    this.policies = policies;
    this.access = access;
    this.caller = caller;
    this.record = record;
  }

  /** What would be said to the request, with every broken rule. */
  public PolicyVerdict judge(ServerId server, Engine engine, ContainerCreate request) {
    var violations =
        policies.effective(server).refused(Findings.in(request, HostFacts.of(engine))).stream()
            .map(finding ->
                new PolicyVerdict.Violation(
                    finding.rule().id(), finding.field(), finding.sentence()))
            .toList();
    var bypassed = !violations.isEmpty() && mayBypass(server);
    return new PolicyVerdict(violations.isEmpty() || bypassed, bypassed, violations);
  }

  /**
   * Returns when the request may go to the engine. Which rules it breaks goes on record, also when
   * the caller may break them.
   *
   * @throws DomainException {@link ErrorCode#POLICY_REFUSED} with one error for each broken rule
   */
  public void require(ServerId server, Engine engine, ContainerCreate request) {
    var verdict = judge(server, engine, request);
    putOnRecord(verdict);
    if (!verdict.allowed()) {
      throw DomainException.ofFields(
          ErrorCode.POLICY_REFUSED,
          verdict.violations().size() == 1
              ? "The policy of this server does not allow it: "
                  + verdict.violations().getFirst().message()
              : "The policy of this server does not allow %d things of it."
                  .formatted(verdict.violations().size()),
          verdict.violations().stream()
              .map(broken -> new FieldError(broken.field(), broken.message(), broken.rule()))
              .toList());
    }
  }

  private void putOnRecord(PolicyVerdict verdict) {
    if (!verdict.violations().isEmpty()) {
      record.found(
          verdict.bypassed() ? "rulesBypassed" : "rulesBroken",
          verdict.violations().stream()
              .map(PolicyVerdict.Violation::rule)
              .distinct()
              .collect(Collectors.joining(", ")));
    }
  }

  private boolean mayBypass(ServerId server) {
    return access.decide(caller.get(), Action.POLICY_BYPASS, server) instanceof Decision.Allowed;
  }
}
