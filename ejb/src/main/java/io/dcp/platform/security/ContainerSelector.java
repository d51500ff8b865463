package io.dcp.platform.security;

import java.util.Map;

/** Chooses containers by what their labels say; the engine never changes the labels of one. */
public sealed interface ContainerSelector {

  /**
   * Whether a container is among those that are meant.
   *
   * @param labels the container's
   */
  boolean matches(Map<String, String> labels);

  /**
   * The containers of a compose project or of a swarm stack.
   *
   * @param name the project's or stack's
   */
  record OfStack(String name) implements ContainerSelector {
    private static final String COMPOSE = "com.docker.compose.project";
    private static final String SWARM = "com.docker.stack.namespace";

    @Override
    public boolean matches(Map<String, String> labels) {
      return name.equals(labels.get(COMPOSE)) || name.equals(labels.get(SWARM));
    }
  }

  /** The containers that carry a label. */
  record WithLabel(Label label) implements ContainerSelector {
    @Override
    public boolean matches(Map<String, String> labels) {
      return label.among(labels);
    }
  }
}
