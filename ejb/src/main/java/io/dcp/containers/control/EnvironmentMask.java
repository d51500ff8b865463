package io.dcp.containers.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dcp.api.containers.ContainerDetail;
import io.dcp.api.containers.ContainerDetail.EnvVariable;

/** Takes the values of environment variables out of what an engine told; their names stay. */
public final class EnvironmentMask {
  private static final String MASKED = "********";

  private EnvironmentMask() {}

  public static ContainerDetail mask(ContainerDetail detail) {
    return new ContainerDetail(
        detail.summary(),
        detail.entrypoint(),
        detail.command(),
        detail.workingDir(),
        detail.user(),
        detail.hostName(),
        detail.env().stream().map(v -> new EnvVariable(v.name(), null, true)).toList(),
        detail.restartPolicy(),
        detail.resources(),
        detail.privileged(),
        detail.tty(),
        detail.autoRemove(),
        detail.logDriver(),
        detail.pid(),
        detail.networks(),
        detail.healthReport());
  }

  /**
   * A copy of the engine's own answer whose {@code Env} lists, wherever they stand, hold no value.
   */
  public static JsonNode mask(JsonNode raw) {
    JsonNode copy = raw.deepCopy();
    maskWithin(copy);
    return copy;
  }

  private static void maskWithin(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(entry -> {
            if (entry.getKey().equals("Env") && entry.getValue() instanceof ArrayNode env) {
              entry.setValue(withoutValues(env));
            } else {
              maskWithin(entry.getValue());
            }
          });
    } else {
      node.forEach(EnvironmentMask::maskWithin);
    }
  }

  private static ArrayNode withoutValues(ArrayNode env) {
    var masked = env.arrayNode();
    env.forEach(variable -> masked.add(variable.asText().split("=", 2)[0] + "=" + MASKED));
    return masked;
  }
}
