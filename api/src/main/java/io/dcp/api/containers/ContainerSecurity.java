package io.dcp.api.containers;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a container is kept apart from its host and from other containers; as the engine does by
 * itself where nothing is said.
 *
 * @param user name or number, with a group if wanted: {@code 1000:1000}
 * @param readOnlyFiles whether its own files cannot be written
 * @param noNewPrivileges whether its programs cannot gain rights, as by setuid
 * @param privileged all capabilities and all devices of the host
 * @param capabilitiesAdded with or without {@code CAP_}
 * @param capabilitiesDropped likewise; {@code ALL} for all
 * @param options of the engine's security modules, for example {@code seccomp=unconfined}
 * @param pidNamespace {@code host} or {@code container:ID}
 * @param ipcNamespace {@code private}, {@code shareable}, {@code none}, {@code host} or {@code
 *     container:ID}
 * @param utsNamespace {@code host}
 * @param userNamespace {@code host}
 * @param cgroupNamespace {@code private} or {@code host}
 * @param sysctls settings of the kernel
 * @param runtime what runs it; the engine's default when absent
 * @param volumesFrom containers whose mounts it shares, each {@code ID} or {@code ID:ro}
 */
public record ContainerSecurity(
    @Schema(nullable = true)
        @Pattern(
            regexp = "[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,63}(:[a-zA-Z0-9_][a-zA-Z0-9_.-]{0,63})?",
            message = "A user is a name or a number, with a group after a colon if wanted.")
        @Nullable String user,
    @Schema(nullable = true) @Nullable Boolean readOnlyFiles,
    @Schema(nullable = true) @Nullable Boolean noNewPrivileges,
    @Schema(nullable = true) @Nullable Boolean privileged,
    @Schema(nullable = true) @Size(max = 64)
        @Nullable List<@NotNull @Pattern(regexp = CAPABILITY, message = NOT_A_CAPABILITY) String>
            capabilitiesAdded,
    @Schema(nullable = true) @Size(max = 64)
        @Nullable List<@NotNull @Pattern(regexp = CAPABILITY, message = NOT_A_CAPABILITY) String>
            capabilitiesDropped,
    @Schema(nullable = true) @Size(max = 20)
        @Nullable List<@NotBlank @Size(max = 65536) String> options,
    @Schema(nullable = true)
        @Pattern(
            regexp = "host|container:.{1,255}",
            message = "The namespace of processes is host or container:ID.")
        @Nullable String pidNamespace,
    @Schema(nullable = true)
        @Pattern(
            regexp = "private|shareable|none|host|container:.{1,255}",
            message =
                "The namespace of shared memory is private, shareable, none, host or container:ID.")
        @Nullable String ipcNamespace,
    @Schema(nullable = true)
        @Pattern(regexp = "host", message = "The namespace of host names can only be host.")
        @Nullable String utsNamespace,
    @Schema(nullable = true)
        @Pattern(regexp = "host", message = "The namespace of users can only be host.")
        @Nullable String userNamespace,
    @Schema(nullable = true)
        @Pattern(
            regexp = "private|host",
            message = "The namespace of control groups is private or host.")
        @Nullable String cgroupNamespace,
    @Schema(nullable = true) @Size(max = 100)
        @Nullable Map<@NotBlank @Size(max = 256) String, @NotNull @Size(max = 1024) String> sysctls,
    @Schema(nullable = true) @Size(min = 1, max = 128) @Nullable String runtime,
    @Schema(nullable = true) @Size(max = 20)
        @Nullable List<@NotBlank @Size(max = 260) String> volumesFrom) {
  private static final String CAPABILITY = "(?i)(CAP_)?[A-Z][A-Z_]{1,40}";
  private static final String NOT_A_CAPABILITY = "A capability is written like NET_ADMIN.";
}
