package io.dcp.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dcp.api.containers.ContainerDetail.HealthReport;
import io.dcp.api.containers.ContainerHealth;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerSummary.NetworkAddress;
import io.dcp.api.containers.ContainerSummary.Port;
import io.dcp.api.containers.ContainerSummary.StackRef;
import io.dcp.api.containers.RestartPolicy;
import io.dcp.api.servers.DiskUsage;
import io.dcp.engine.ApiVersion;
import io.dcp.engine.EngineAddress;
import io.dcp.engine.EngineTarget;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of engines as the platform reads them. */
class ReadersTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final EngineTarget TARGET =
      Lab.target(new EngineAddress.Unix(Path.of("/x")), Optional.empty());

  @Test
  void a_row_of_the_list_is_read_with_ports_in_order_and_without_the_names_of_links() {
    var row =
        row(
            """
            {"Id":"abc","Names":["/other/alias","/web"],"Image":"nginx:1","ImageID":"sha256:1",
             "Command":"nginx -g","Created":1700000000,"State":"running","Status":"Up 2 hours (healthy)",
             "Ports":[{"PrivatePort":443,"Type":"tcp"},
                      {"IP":"::","PrivatePort":80,"PublicPort":8080,"Type":"tcp"},
                      {"IP":"0.0.0.0","PrivatePort":80,"PublicPort":8080,"Type":"tcp"}],
             "Labels":{"com.docker.compose.project":"shop","com.docker.compose.service":"front"},
             "NetworkSettings":{"Networks":{"shop_default":{"IPAddress":"172.18.0.2"},"a":{"IPAddress":""}}},
             "Mounts":[{"Type":"volume","Name":"data","Source":"/v","Destination":"/data","RW":false}]}
            """);

    assertThat(row.name()).isEqualTo("web");
    assertThat(row.serverName()).isEqualTo(TARGET.name());
    assertThat(row.createdAt()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
    assertThat(row.health()).isEqualTo(ContainerHealth.HEALTHY);
    assertThat(row.ports())
        .containsExactly(
            new Port("0.0.0.0", 80, 8080, "tcp"),
            new Port("::", 80, 8080, "tcp"),
            new Port(null, 443, null, "tcp"));
    assertThat(row.networks())
        .containsExactly(
            new NetworkAddress("a", null), new NetworkAddress("shop_default", "172.18.0.2"));
    assertThat(row.mounts()).singleElement().matches(mount -> mount.readOnly());
    assertThat(row.stack()).isEqualTo(new StackRef("shop", "front", "compose"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "running, Up 2 hours, NONE, -",
        "running, Up 2 seconds (health: starting), STARTING, -",
        "running, Up 2 hours (unhealthy), UNHEALTHY, -",
        "running, Up 2 hours (surprising), -, -",
        "paused, Up 2 hours (Paused), -, -",
        "exited, Exited (137) 2 hours ago, -, 137",
        "restarting, Restarting (1) 3 seconds ago, -, 1",
        "exited, Exited (x) 2 hours ago, -, -",
        "exited, ended, -, -",
        "created, Created, -, -",
        "dead, Dead, -, -"
      })
  void health_and_exit_code_are_read_strictly_from_the_status(
      String state, String status, ContainerHealth health, Integer exitCode) {
    var row = row("{\"State\":\"%s\",\"Status\":\"%s\"}".formatted(state, status));

    assertThat(row.health()).isEqualTo(health);
    assertThat(row.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void a_swarm_task_belongs_to_its_stack_and_a_state_that_nobody_knows_is_dead() {
    var row =
        row(
            """
            {"State":"levitating","Labels":{"com.docker.stack.namespace":"shop",
             "com.docker.swarm.service.name":"shop_web"}}
            """);

    assertThat(row.stack()).isEqualTo(new StackRef("shop", "shop_web", "swarm"));
    assertThat(row.state()).isEqualTo(ContainerState.DEAD);
  }

  @Test
  void an_inspection_gives_all_that_is_known() {
    var inspection =
        InspectionReader.read(
            json(
                """
                {"Id":"abc","Name":"/web","Created":"2026-05-01T10:00:00.5Z","Path":"sh",
                 "Args":["-c","echo a"],"Image":"sha256:1","RestartCount":2,
                 "State":{"Status":"running","Pid":42,"OOMKilled":false,"ExitCode":0,"Error":"",
                          "StartedAt":"2026-05-01T11:00:00Z","FinishedAt":"0001-01-01T00:00:00Z",
                          "Health":{"Status":"unhealthy","FailingStreak":3,
                                    "Log":[{"Output":"old"},{"Output":"new"}]}},
                 "Config":{"Hostname":"h","User":"","Tty":true,"Env":["A=1=2","B"],"Cmd":["-c","echo a"],
                           "Image":"nginx:1","WorkingDir":"/w","Entrypoint":null,"Labels":null},
                 "HostConfig":{"RestartPolicy":{"Name":"","MaximumRetryCount":0},"Memory":1048576,
                               "NanoCpus":1500000000,"PidsLimit":null,"Privileged":true,
                               "AutoRemove":false,"LogConfig":{"Type":"json-file"}},
                 "Mounts":null,
                 "NetworkSettings":{"Ports":{"80/tcp":[{"HostIp":"0.0.0.0","HostPort":"8080"}],"81/udp":null},
                   "Networks":{"n":{"NetworkID":"id","IPAddress":"172.18.0.2","Gateway":"172.18.0.1",
                                    "MacAddress":"02:42","Aliases":["web"]}}}}
                """),
            TARGET,
            NOW);

    var detail = inspection.detail();
    assertThat(detail.summary().command()).isEqualTo("sh -c 'echo a'");
    assertThat(detail.summary().status()).isEqualTo("Up About an hour (unhealthy)");
    assertThat(detail.summary().exitCode()).isNull();
    assertThat(detail.summary().finishedAt()).isNull();
    assertThat(detail.summary().restartCount()).isEqualTo(2);
    assertThat(detail.summary().error()).isNull();
    assertThat(detail.summary().ports())
        .containsExactly(new Port("0.0.0.0", 80, 8080, "tcp"), new Port(null, 81, null, "udp"));
    assertThat(detail.env())
        .extracting(v -> v.name() + "|" + v.value())
        .containsExactly("A|1=2", "B|");
    assertThat(detail.restartPolicy()).isEqualTo(new RestartPolicy("no", 0));
    assertThat(detail.resources().cpus()).isEqualTo(1.5);
    assertThat(detail.resources().memoryBytes()).isEqualTo(1_048_576);
    assertThat(detail.resources().pids()).isNull();
    assertThat(detail.healthReport())
        .isEqualTo(new HealthReport(ContainerHealth.UNHEALTHY, 3, "new"));
    assertThat(detail.pid()).isEqualTo(42);
    assertThat(detail.tty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exited|137|2026-05-01T11:59:59Z|Exited (137) 1 second ago",
        "exited|0|2026-05-01T11:59:20Z|Exited (0) 40 seconds ago",
        "exited|0|2026-05-01T11:58:59Z|Exited (0) About a minute ago",
        "exited|0|2026-05-01T11:15:00Z|Exited (0) 45 minutes ago",
        "exited|0|2026-04-30T00:00:00Z|Exited (0) 36 hours ago",
        "exited|0|2026-04-28T12:00:00Z|Exited (0) 3 days ago",
        "exited|0|2026-04-01T12:00:00Z|Exited (0) 4 weeks ago",
        "exited|0|2026-01-01T12:00:00Z|Exited (0) 4 months ago",
        "exited|0|2020-01-01T12:00:00Z|Exited (0) 6 years ago",
        "exited|0|2026-05-01T12:00:09Z|Exited (0) Less than a second ago",
        "exited|0|0001-01-01T00:00:00Z|''",
        "restarting|1|2026-05-01T11:59:50Z|Restarting (1) 10 seconds ago",
        "paused|0|0001-01-01T00:00:00Z|Up Less than a second (Paused)",
        "created|0|0001-01-01T00:00:00Z|Created",
        "removing|0|0001-01-01T00:00:00Z|Removal In Progress",
        "dead|0|0001-01-01T00:00:00Z|Dead"
      })
  void a_status_reads_as_the_engine_writes_it(
      String state, int exitCode, String finishedAt, String status) {
    var node =
        json(
            """
            {"State":{"Status":"%s","ExitCode":%d,"StartedAt":"%s","FinishedAt":"%s"}}\
            """
                .formatted(state, exitCode, finishedAt, finishedAt));

    assertThat(InspectionReader.read(node, TARGET, NOW).detail().summary().status())
        .isEqualTo(status);
  }

  @Test
  void disk_usage_adds_up_as_the_docker_command_does() {
    var df =
        json(
            """
            {"LayersSize":1000,
             "Images":[{"Size":600,"SharedSize":100,"Containers":1},{"Size":500,"SharedSize":100,"Containers":0}],
             "Containers":[{"SizeRw":10,"State":"running"},{"SizeRw":20,"State":"exited"},{"State":"created"}],
             "Volumes":[{"UsageData":{"Size":5,"RefCount":1}},{"UsageData":{"Size":7,"RefCount":0}},
                        {"UsageData":{"Size":-1,"RefCount":-1}}],
             "BuildCache":[{"Size":3,"InUse":true},{"Size":4,"InUse":false},{"Size":9,"Shared":true}]}
            """);

    var usage = SystemReader.diskUsage(df, NOW);

    assertThat(usage.images()).isEqualTo(new DiskUsage.Part(2, 1_000, 500));
    assertThat(usage.containers()).isEqualTo(new DiskUsage.Part(3, 30, 20));
    assertThat(usage.volumes()).isEqualTo(new DiskUsage.Part(3, 12, 7));
    assertThat(usage.buildCache()).isEqualTo(new DiskUsage.Part(3, 7, 4));
    assertThat(usage.totalBytes()).isEqualTo(1_049);
    assertThat(SystemReader.diskUsage(json("{\"Volumes\":null}"), NOW).totalBytes()).isZero();
  }

  @Test
  void an_empty_answer_about_the_engine_leaves_nothing_to_guess() {
    var info =
        SystemReader.info(json("{\"Swarm\":{\"LocalNodeState\":\"active\"},\"Warnings\":null}"));
    var version = SystemReader.version(json("{\"ApiVersion\":\"1.41\"}"), new ApiVersion(1, 41));

    assertThat(info.swarmActive()).isTrue();
    assertThat(info.warnings()).isEmpty();
    assertThat(info.cgroupVersion()).isNull();
    assertThat(version.gitCommit()).isNull();
    assertThat(version.usedApiVersion()).isEqualTo("1.41");
  }

  private static ContainerSummary row(String text) {
    return ContainerReader.read(json(text), TARGET);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException wrongTest) {
      throw new IllegalArgumentException(wrongTest);
    }
  }
}
