package io.dcp.testing;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Keeps PIT from running all tests of a class once more for each class that it changes, only to
 * learn their names. JUnit finds it by its service file where {@code
 * junit.jupiter.extensions.autodetection.enabled} is set, which the profile "mutation" does.
 */
public final class UnrunDiscovery implements InvocationInterceptor {
  private static final String FINDER = "org.pitest.junit5.JUnit5TestUnitFinder";
  private static final String MINION = "org.pitest.mutationtest.execute.MutationTestMinion";

  @Override
  public void interceptBeforeAllMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runUnlessAskedForNames(invocation);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runUnlessAskedForNames(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runUnlessAskedForNames(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runUnlessAskedForNames(invocation);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runUnlessAskedForNames(invocation);
  }

  @Override
  public void interceptAfterAllMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    runUnlessAskedForNames(invocation);
  }

  private static void runUnlessAskedForNames(Invocation<Void> invocation) throws Throwable {
    if (isOnTheStack(MINION) && isOnTheStack(FINDER)) {
      invocation.skip();
    } else {
      invocation.proceed();
    }
  }

  private static boolean isOnTheStack(String type) {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(type)));
  }
}
