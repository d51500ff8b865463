package io.dcp.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.testing.RecordedAudit;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditedInterceptorTest {
  private final List<String> called = new ArrayList<>();

  @Test
  void f04_what_cannot_be_put_on_record_is_not_begun() {
    AuditTrail away =
        _ -> {
          throw new DomainException(ErrorCode.DATABASE_UNAVAILABLE, "Not now.");
        };

    assertThatThrownBy(() -> interceptor(away).record(call()))
        .isInstanceOfSatisfying(
            DomainException.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE));

    assertThat(called).isEmpty();
  }

  @Test
  void what_is_on_record_is_done_once() throws Exception {
    var trail = new RecordedAudit();

    interceptor(trail).record(call());

    assertThat(called).containsExactly("proceed");
    assertThat(trail.lines()).containsExactly("thing.change - by ada: succeeded");
  }

  private static AuditedInterceptor interceptor(AuditTrail trail) {
    return new AuditedInterceptor(
        trail,
        TestingAccess.caller(),
        new AuditedRequest(),
        new AuditedChange(),
        Clock.systemUTC());
  }

  private InvocationContext call() {
    return (InvocationContext)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (_, method, _) ->
                switch (method.getName()) {
                  case "getMethod" -> changing();
                  case "getParameters" -> new Object[0];
                  default -> {
                    called.add(method.getName());
                    yield null;
                  }
                });
  }

  private static Method changing() throws NoSuchMethodException {
    return Things.class.getDeclaredMethod("change");
  }

  private interface Things {
    @Audited("thing.change")
    void change();
  }
}
