package io.dcp.testing;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Map;

/** Adds ready objects to the container as beans of the named types. */
final class GivenBeans implements Extension {
  private final Map<Class<?>, Object> beans;

  GivenBeans(Map<Class<?>, Object> beans) {
    this.beans = Map.copyOf(beans);
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
