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

  /**
   * Takes the place of beans.
   *
   * @param beans by type; later changes hold for what is made after them
   */
  public GivenBeans(Map<Class<?>, Object> beans) {
    this.beans = beans;
  }

  void makeRoom(@Observes ProcessAnnotatedType<?> type) {
    if (beans.containsKey(type.getAnnotatedType().getJavaClass())) {
      type.veto();
    }
  }

  void add(@Observes AfterBeanDiscovery discovery) {
    for (var type : beans.keySet()) {
      discovery
          .addBean()
          .types(type, Object.class)
          .scope(Dependent.class)
          .createWith(_ -> beans.get(type));
    }
  }
}
