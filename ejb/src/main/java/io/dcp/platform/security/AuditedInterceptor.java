package io.dcp.platform.security;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Duration;

/**
 * Records the intent before a boundary method changes something and the outcome after. It stands
 * after the access decision, which records its refusals itself.
 */
@Audited
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class AuditedInterceptor {
  private final AuditTrail audit;
  private final CurrentCaller current;
  private final AuditedRequest request;
  private final AuditedChange change;
  private final Clock clock;

  @Inject
  public AuditedInterceptor(
      AuditTrail audit,
      CurrentCaller current,
      AuditedRequest request,
      AuditedChange change,
      Clock clock) {
    this.audit = audit;
    this.current = current;
    this.request = request;
    this.change = change;
    this.clock = clock;
  }

  @AroundInvoke
  public Object record(InvocationContext call) throws Exception {
    var begun = clock.instant();
    var entry =
        audit.intend(
            new AuditTrail.Intent(
                call.getMethod().getAnnotation(Audited.class).value(),
                current.find(),
                Parameters.server(call),
                Parameters.resource(call),
                current.requestId(),
                current.address()));
    request.recorded(entry);
    try {
      var result = call.proceed();
      change.tell(entry);
      entry.succeeded(Duration.between(begun, clock.instant()));
      return result;
    } catch (DomainException refused) {
      entry.failed(refused.code().name(), Duration.between(begun, clock.instant()));
      throw refused;
    } catch (Exception broken) {
      entry.failed(ErrorCode.INTERNAL.name(), Duration.between(begun, clock.instant()));
      throw broken;
    }
  }
}
