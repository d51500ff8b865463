package io.dcp.testing;

import io.dcp.access.boundary.Grants;
import io.dcp.access.control.RightsCache;
import io.dcp.identity.boundary.Setup;
import io.dcp.identity.control.Sessions;
import io.dcp.platform.crypto.DataKeyStore;
import io.dcp.platform.crypto.DataKeys;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.security.AuditedChange;
import io.dcp.platform.security.AuditedInterceptor;
import io.dcp.platform.security.AuditedRequest;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.RequiresInterceptor;
import io.dcp.platform.validation.Validation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jboss.weld.contexts.AbstractSharedContext;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * CDI containers that tests use one after the other, each as if it were new: finding the beans of
 * one takes longer than most tests do. When closed, its beans are destroyed and those that the next
 * test gives take their places.
 */
final class SharedContainer implements AutoCloseable {
  private static final Map<Set<Class<?>>, Queue<SharedContainer>> SPARE = new ConcurrentHashMap<>();

  private final Map<Class<?>, Object> given;
  private final Set<Class<?>> more;
  private final WeldContainer weld;

  private SharedContainer(Map<Class<?>, Object> given, Set<Class<?>> more) {
    this.given = new ConcurrentHashMap<>(given);
    this.more = more;
    this.weld =
        new Weld(UUID.randomUUID().toString())
            .disableDiscovery()
            .addPackages(false, Setup.class, Sessions.class, Grants.class, RightsCache.class)
            .addBeanClasses(
                Secrets.class,
                DataKeys.class,
                DataKeyStore.class,
                CurrentCaller.class,
                AuditedRequest.class,
                AuditedChange.class,
                Validation.class)
            .addBeanClasses(
                RequiresInterceptor.class, AuditedInterceptor.class, TestTransactions.class)
            .addBeanClasses(more.toArray(Class<?>[]::new))
            .addExtension(new GivenBeans(this.given))
            // it goes with the JVM
            .property(Weld.SHUTDOWN_HOOK_SYSTEM_PROPERTY, false)
            .initialize();
  }

  /**
   * The beans of identity and access, none of them made yet.
   *
   * @param given ready beans of the test, always of the same types
   * @param more further classes of beans
   */
  static SharedContainer open(Map<Class<?>, Object> given, Class<?>... more) {
    var classes = Set.of(more);
    var spare = spare(classes).poll();
    if (spare == null) {
      return new SharedContainer(given, classes);
    }
    spare.given.putAll(given);
    return spare;
  }

  private static Queue<SharedContainer> spare(Set<Class<?>> more) {
    return SPARE.computeIfAbsent(more, _ -> new ConcurrentLinkedQueue<>());
  }

  <T> T get(Class<T> type) {
    return weld.select(type).get();
  }

  @Override
  public void close() {
    for (Class<? extends Annotation> scope : List.of(ApplicationScoped.class, Singleton.class)) {
      ((AbstractSharedContext) weld.getBeanManager().getContext(scope)).invalidate();
    }
    spare(more).add(this);
  }
}
