package io.dcp.platform.security;

import io.dcp.platform.problem.DomainException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks the access decision before a boundary method runs. It comes before all else, so that who may
 * not act learns nothing about the values.
 */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class RequiresInterceptor {
  private final AccessDecision access;
  private final CurrentCaller current;
  private final AuditTrail audit;

  @Inject
  public RequiresInterceptor(AccessDecision access, CurrentCaller current, AuditTrail audit) {
    this.access = access;
    this.current = current;
    this.audit = audit;
  }

  @AroundInvoke
  public Object decide(InvocationContext call) throws Exception {
    var caller = current.get();
    for (var action : actions(call.getMethod())) {
      var decision = decide(call, caller, action);
      var refusal = decision.refusal();
      if (refusal.isPresent()) {
        throw recorded(call, action, refusal.get());
      }
      if (decision instanceof Decision.Allowed allowed) {
        allowed.container().ifPresent(container -> Parameters.replace(call, container));
      }
    }
    return call.proceed();
  }

  private Decision decide(InvocationContext call, Caller caller, Action action) {
    var server = Parameters.server(call);
    var container = Parameters.container(call);
    if (server.isEmpty()) {
      return access.decide(caller, action);
    }
    return container.isEmpty()
        ? access.decide(caller, action, server.get())
        : access.decide(caller, action, server.get(), container.get());
  }

  private static List<Action> actions(Method method) {
    return Stream.of(
            method.getAnnotation(Requires.class),
            method.getDeclaringClass().getAnnotation(Requires.class))
        .flatMap(requires -> Optional.ofNullable(requires).stream())
        .flatMap(requires -> Stream.of(requires.value()))
        .distinct()
        .toList();
  }

  private DomainException recorded(InvocationContext call, Action action, DomainException refusal) {
    audit.refused(
        new AuditTrail.Intent(
            action.wireName(),
            current.find(),
            Parameters.server(call),
            Parameters.resource(call),
            current.requestId(),
            current.address()),
        refusal.code().name());
    return refusal;
  }
}
