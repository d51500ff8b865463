package io.dcp.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.util.Map;

/** Adds ready objects to the container as beans of the named types, in place of their own. */
public final class GivenBeans implements Extension {
  private final Map<Class<?>, Object> beans;

  public GivenBeans(Map<Class<?>, Object> beans) {
    this.beans = Map.copyOf(beans);
  }

  void makeRoom(@Observes ProcessAnnotatedType<?> type) {
    if (beans.containsKey(type.getAnnotatedType().getJavaClass())) {
      type.veto();
    }
  }

  void add(@Observes AfterBeanDiscovery discovery) {
    beans.forEach((type, object) ->
        discovery
            .addBean()
            .types(type, Object.class)
            .scope(Dependent.class)
            .createWith(context -> object));
  }
}
