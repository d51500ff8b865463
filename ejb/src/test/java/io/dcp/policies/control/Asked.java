package io.dcp.policies.control;

import io.dcp.api.containers.ContainerAttachment;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerMount;
import io.dcp.api.containers.ContainerResources;
import io.dcp.api.containers.ContainerSecurity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests that ask one thing of the host. */
public final class Asked {
  private Asked() {}

  public static ContainerCreate nothing() {
    return of(null, null, null, null);
  }

  public static ContainerCreate mount(ContainerMount mount) {
    return of(List.of(mount), null, null, null);
  }

  public static ContainerCreate bind(String source) {
    return mount(new ContainerMount("bind", source, "/data"));
  }

  public static ContainerCreate network(String name) {
    return of(null, List.of(new ContainerAttachment(name, null)), null, null);
  }

  public static ContainerCreate resources(ContainerResources resources) {
    return of(null, null, resources, null);
  }

  public static ContainerCreate security(ContainerSecurity security) {
    return of(null, null, null, security);
  }

  /** With the field of that name, as the API calls it. */
  public static ContainerCreate isolation(String field, Object value) {
    return security(
        new ContainerSecurity(
            null,
            null,
            null,
            field.equals("privileged") ? (Boolean) value : null,
            field.equals("capabilitiesAdded") ? texts(value) : null,
            null,
            field.equals("options") ? texts(value) : null,
            field.equals("pidNamespace") ? (String) value : null,
            field.equals("ipcNamespace") ? (String) value : null,
            field.equals("utsNamespace") ? (String) value : null,
            field.equals("userNamespace") ? (String) value : null,
            field.equals("cgroupNamespace") ? (String) value : null,
            field.equals("sysctls") ? Map.of((String) value, "1") : null,
            field.equals("runtime") ? (String) value : null,
            field.equals("volumesFrom") ? texts(value) : null));
  }

  private static List<String> texts(Object value) {
    return List.of((String) value);
  }

  private static ContainerCreate of(
      @Nullable List<ContainerMount> mounts,
      @Nullable List<ContainerAttachment> networks,
      @Nullable ContainerResources resources,
      @Nullable ContainerSecurity security) {
    return new ContainerCreate(
        "web", "shell:1", null, null, null, null, null, null, false, mounts, networks, resources,
        security);
  }
}
