package io.dcp.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.dcp.api.containers.ContainerAttachment;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerMount;
import io.dcp.api.containers.ContainerResources;
import io.dcp.api.containers.ContainerSecurity;
import io.dcp.engine.Engine;
import io.dcp.engine.EngineSettings;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What a request asks of its host is what a real engine was told, and nothing more. */
@EnabledIfEnvironmentVariable(named = Lab.NEEDED, matches = ".+")
class HostSettingsIT {
  private static ExecutorService threads;
  private static Engine engine;

  private final String name = "asked-" + UUID.randomUUID().toString().substring(0, 8);
  private final List<String> created = new ArrayList<>();

  @BeforeAll
  static void connect() {
    threads = Executors.newVirtualThreadPerTaskExecutor();
    engine =
        new DockerEngine(
            new DockerConnection(
                Lab.overSocket(), (_, _) -> true, EngineSettings.defaults(), threads),
            Clock.systemUTC());
  }

  @AfterAll
  static void disconnect() {
    engine.close();
    threads.close();
  }

  @AfterEach
  void removeWhatWasCreated() {
    created.forEach(id -> engine.containers().remove(id, true, true));
  }

  @Test
  void resources_and_security_arrive_as_they_were_asked_for() {
    var host =
        hostOf(
            request(
                null,
                null,
                new ContainerResources(
                    new BigDecimal("1.5"),
                    64L << 20,
                    32L << 20,
                    100L,
                    1L << 20,
                    null,
                    List.of(new ContainerResources.Device("/dev/null", "/dev/nothing", "r")),
                    List.of("c 1:3 rw"),
                    null),
                new ContainerSecurity(
                    "1000:1000",
                    true,
                    true,
                    true,
                    List.of("cap_net_admin"),
                    List.of("ALL"),
                    List.of("seccomp=unconfined"),
                    "host",
                    "host",
                    "host",
                    "host",
                    "host",
                    Map.of("net.core.somaxconn", "512"),
                    "runc",
                    null)));

    assertThat(host.path("NanoCpus").asLong()).isEqualTo(1_500_000_000L);
    assertThat(host.path("Memory").asLong()).isEqualTo(64L << 20);
    assertThat(host.path("MemoryReservation").asLong()).isEqualTo(32L << 20);
    assertThat(host.path("PidsLimit").asLong()).isEqualTo(100);
    assertThat(host.path("ShmSize").asLong()).isEqualTo(1L << 20);
    assertThat(host.path("Devices").path(0).path("PathInContainer").asText())
        .isEqualTo("/dev/nothing");
    assertThat(host.path("Devices").path(0).path("CgroupPermissions").asText()).isEqualTo("r");
    assertThat(host.path("DeviceCgroupRules").path(0).asText()).isEqualTo("c 1:3 rw");
    assertThat(host.path("ReadonlyRootfs").asBoolean()).isTrue();
    assertThat(host.path("Privileged").asBoolean()).isTrue();
    assertThat(host.path("CapAdd").path(0).asText()).endsWith("NET_ADMIN");
    assertThat(host.path("CapDrop").path(0).asText()).isEqualTo("ALL");
    assertThat(host.path("SecurityOpt").toString())
        .contains("seccomp=unconfined", "no-new-privileges");
    for (var mode : List.of("PidMode", "IpcMode", "UTSMode", "UsernsMode", "CgroupnsMode")) {
      assertThat(host.path(mode).asText()).as(mode).isEqualTo("host");
    }
    assertThat(host.path("Sysctls").path("net.core.somaxconn").asText()).isEqualTo("512");
    assertThat(host.path("Runtime").asText()).isEqualTo("runc");
  }

  @Test
  void mounts_arrive_as_they_were_asked_for_and_a_volume_tells_how_it_was_made() {
    var trap = name + "-trap";
    var host =
        hostOf(
            request(
                List.of(
                    new ContainerMount("bind", "/tmp", "/a", true, "rslave", null, null, null),
                    new ContainerMount("tmpfs", null, "/b", null, null, null, null, 4096L * 16),
                    new ContainerMount("volume", null, "/c"),
                    new ContainerMount(
                        "volume",
                        trap,
                        "/d",
                        null,
                        null,
                        null,
                        Map.of("type", "none", "device", "/tmp", "o", "bind"),
                        null)),
                null,
                null,
                null));

    var mounts = host.path("Mounts");
    assertThat(mounts.path(0).path("Source").asText()).isEqualTo("/tmp");
    assertThat(mounts.path(0).path("ReadOnly").asBoolean()).isTrue();
    assertThat(mounts.path(0).path("BindOptions").path("Propagation").asText()).isEqualTo("rslave");
    assertThat(mounts.path(1).path("TmpfsOptions").path("SizeBytes").asLong()).isEqualTo(65_536);
    assertThat(mounts.path(2).path("Type").asText()).isEqualTo("volume");
    assertThat(engine.volumes().origin(trap))
        .hasValueSatisfying(made -> assertThat(made.options()).containsEntry("o", "bind"));
    assertThat(engine.volumes().origin(name + "-none")).isEmpty();
  }

  @Test
  void without_a_word_nothing_of_the_host_is_asked_for() {
    var host = hostOf(request(null, null, null, null));

    assertThat(host.path("Privileged").asBoolean()).isFalse();
    assertThat(host.path("NetworkMode").asText()).isIn("default", "bridge");
    for (var list : List.of("Binds", "Mounts", "CapAdd", "SecurityOpt", "Devices", "VolumesFrom")) {
      assertThat(host.path(list)).as(list).isEmpty();
    }
  }

  @Test
  void the_host_network_is_known_by_its_name_and_its_id() {
    var found = engine.networks().find("host").orElseThrow();

    assertThat(found.driver()).isEqualTo("host");
    assertThat(engine.networks().find(found.id()).orElseThrow().driver()).isEqualTo("host");
    assertThat(engine.networks().find(found.id().substring(0, 12)).orElseThrow().driver())
        .isEqualTo("host");
  }

  @Test
  void a_container_that_cannot_join_a_network_says_which() {
    var refused =
        catchThrowableOfType(
            DomainException.class,
            () ->
                engine
                    .containers()
                    .start(
                        create(
                            request(
                                null,
                                List.of(new ContainerAttachment("no-such-network", null)),
                                null,
                                null))));

    assertThat(refused.code()).isEqualTo(ErrorCode.NETWORK_NOT_FOUND);
    assertThat(refused.sentence()).contains("no-such-network");
  }

  @Test
  void a_capability_that_nobody_knows_is_named_with_its_field() {
    var refused =
        catchThrowableOfType(
            DomainException.class,
            () ->
                engine
                    .containers()
                    .create(
                        request(
                            null,
                            null,
                            null,
                            new ContainerSecurity(
                                null,
                                null,
                                null,
                                null,
                                List.of("SYS_MAGIC"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null))));

    assertThat(refused.fieldErrors())
        .singleElement()
        .matches(error -> error.field().equals("security.capabilitiesAdded[0]"));
  }

  private JsonNode hostOf(ContainerCreate request) {
    return engine.containers().inspect(create(request)).raw().path("HostConfig");
  }

  private String create(ContainerCreate request) {
    var id = engine.containers().create(request);
    created.add(id);
    return id;
  }

  private ContainerCreate request(
      @Nullable List<ContainerMount> mounts,
      @Nullable List<ContainerAttachment> networks,
      @Nullable ContainerResources resources,
      @Nullable ContainerSecurity security) {
    return new ContainerCreate(
        name,
        Lab.variable("DCP_LAB_IMAGE_BUSYBOX"),
        List.of("true"),
        null,
        null,
        null,
        null,
        null,
        false,
        mounts,
        networks,
        resources,
        security);
  }
}
