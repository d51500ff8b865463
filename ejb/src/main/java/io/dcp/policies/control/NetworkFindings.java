package io.dcp.policies.control;

import io.dcp.api.containers.ContainerAttachment;
import io.dcp.policies.entity.Rule;
import java.util.List;
import java.util.Set;

/** Networks that are no networks of containers. */
final class NetworkFindings {
  private static final String HOST = "host";
  private static final Set<String> HARMLESS = Set.of("none", "bridge", "default");

  private NetworkFindings() {}

  static void find(List<ContainerAttachment> networks, HostFacts facts, Findings findings) {
    for (var index = 0; index < networks.size(); index++) {
      find(networks.get(index).name(), "networks[%d].name".formatted(index), facts, findings);
    }
  }

  private static void find(String name, String field, HostFacts facts, Findings findings) {
    if (name.startsWith("container:")) {
      findings.add(
          Rule.JOINED_NAMESPACES,
          field,
          "It would share the network of the container “%s”."
              .formatted(name.substring("container:".length())));
    } else if (name.equals(HOST) || !HARMLESS.contains(name) && facts.isHostNetwork(name)) {
      findings.add(Rule.HOST_NETWORK, field, "It would be in the host's network.");
    }
  }
}
