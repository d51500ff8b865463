package io.dcp.mirror.control;

import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.KnownContainers;
import io.dcp.platform.security.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells access and audit from memory which containers there are. */
@ApplicationScoped
public class MirroredContainers implements KnownContainers {
  private Mirrors mirrors;

  protected MirroredContainers() {}

  @Inject
  public MirroredContainers(Mirrors mirrors) {
    this.mirrors = mirrors;
  }

  @Override
  public Optional<KnownContainer> find(
      ServerId server, ContainerRef container, Predicate<Map<String, String>> seen) {
    return mirrors
        .container(server, container.text(), it -> seen.test(it.labels()))
        .map(found -> new KnownContainer(found.id(), found.name(), found.labels()));
  }
}
