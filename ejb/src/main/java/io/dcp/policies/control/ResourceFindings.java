package io.dcp.policies.control;

import static io.dcp.policies.control.Findings.orEmpty;

import io.dcp.api.containers.ContainerResources;
import io.dcp.policies.entity.Rule;

/** Devices and control groups of the host; how much a container may use harms nobody. */
final class ResourceFindings {
  private ResourceFindings() {}

  static void find(ContainerResources resources, Findings findings) {
    var devices = orEmpty(resources.devices());
    for (var index = 0; index < devices.size(); index++) {
      var path = devices.get(index).hostPath();
      findings.add(
          Rule.DEVICES,
          "resources.devices[%d].hostPath".formatted(index),
          path,
          "It would have the device “%s” of the host.".formatted(path));
    }
    for (var index = 0; index < orEmpty(resources.deviceRules()).size(); index++) {
      findings.add(
          Rule.DEVICE_RULES,
          "resources.deviceRules[%d]".formatted(index),
          "It would have devices by a rule.");
    }
    if (resources.gpus() != null && resources.gpus() != 0) {
      findings.add(Rule.GPUS, "resources.gpus", "It would have graphics processors of the host.");
    }
    if (resources.cgroupParent() != null) {
      findings.add(
          Rule.CGROUP_PARENT,
          "resources.cgroupParent",
          resources.cgroupParent(),
          "Its control group would be under “%s”.".formatted(resources.cgroupParent()));
    }
  }
}
