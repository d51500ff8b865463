package io.dcp.policies.control;

import static io.dcp.policies.control.Findings.orEmpty;

import io.dcp.api.containers.ContainerSecurity;
import io.dcp.policies.entity.ExceptionKind;
import io.dcp.policies.entity.Rule;
import org.jspecify.annotations.Nullable;

/** How a container steps out of what keeps it apart. */
final class IsolationFindings {
  private static final String HOST = "host";

  private IsolationFindings() {}

  static void find(ContainerSecurity security, Findings findings) {
    if (Boolean.TRUE.equals(security.privileged())) {
      findings.add(Rule.PRIVILEGED, "security.privileged", "The container would be privileged.");
    }
    capabilities(security, findings);
    namespaces(security, findings);
    options(security, findings);
    for (var index = 0; index < orEmpty(security.volumesFrom()).size(); index++) {
      findings.add(
          Rule.VOLUMES_FROM,
          "security.volumesFrom[%d]".formatted(index),
          "It would take the mounts of the container “%s”."
              .formatted(orEmpty(security.volumesFrom()).get(index)));
    }
    if (security.runtime() != null) {
      findings.add(
          Rule.RUNTIME,
          "security.runtime",
          security.runtime(),
          "It would be run by the runtime “%s”.".formatted(security.runtime()));
    }
  }

  private static void capabilities(ContainerSecurity security, Findings findings) {
    var added = orEmpty(security.capabilitiesAdded());
    for (var index = 0; index < added.size(); index++) {
      var name = ExceptionKind.capability(added.get(index));
      findings.add(
          Rule.CAPABILITIES,
          "security.capabilitiesAdded[%d]".formatted(index),
          name,
          "It would have the capability %s.".formatted(name));
    }
  }

  private static void namespaces(ContainerSecurity security, Findings findings) {
    namespace(security.pidNamespace(), Rule.HOST_PROCESSES, "security.pidNamespace", findings);
    namespace(security.ipcNamespace(), Rule.HOST_IPC, "security.ipcNamespace", findings);
    namespace(security.utsNamespace(), Rule.HOST_NAMES, "security.utsNamespace", findings);
    namespace(security.userNamespace(), Rule.HOST_USERS, "security.userNamespace", findings);
    namespace(security.cgroupNamespace(), Rule.HOST_CGROUPS, "security.cgroupNamespace", findings);
  }

  private static void namespace(
      @Nullable String wanted, Rule ofHost, String field, Findings findings) {
    if (wanted == null) {
      return;
    }
    if (wanted.equals(HOST)) {
      findings.add(ofHost, field, "It would share with the host: " + lower(ofHost.title()) + ".");
    } else if (wanted.startsWith("container:")) {
      findings.add(
          Rule.JOINED_NAMESPACES,
          field,
          "It would join the container “%s”.".formatted(wanted.substring("container:".length())));
    }
  }

  private static void options(ContainerSecurity security, Findings findings) {
    var options = orEmpty(security.options());
    for (var index = 0; index < options.size(); index++) {
      findings.add(
          Rule.SECURITY_OPTIONS,
          "security.options[%d]".formatted(index),
          options.get(index),
          "It would have an option of the security modules.");
    }
    orEmpty(security.sysctls())
        .keySet()
        .forEach(name ->
            findings.add(
                Rule.SYSCTLS,
                "security.sysctls[%s]".formatted(name),
                name,
                "It would set “%s” of the kernel.".formatted(name)));
  }

  private static String lower(String title) {
    return Character.toLowerCase(title.charAt(0)) + title.substring(1);
  }
}
