package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the platform tells of itself and of its servers. */
class OperationsIT {

  @Test
  void the_local_engine_is_registered_by_itself_and_healthy() {
    var server = Workbench.get(Workbench.SERVERS + "/" + Workbench.local()).json();

    assertThat(server.path("name").asText()).isEqualTo("local");
    assertThat(server.path("endpoint").asText())
        .isEqualTo("unix://" + Lab.variable("DCP_TEST_ENGINE_SOCKET"));
    assertThat(server.path("health").path("state").asText()).isEqualTo("healthy");
  }

  @Test
  void info_version_and_disk_usage_are_the_engines_own() {
    var info = about("info").json();
    var version = about("version").json();
    var usage = about("df").json();

    assertThat(info.path("engineId").asText())
        .isEqualTo(Lab.docker(1, "info", "--format", "{{.ID}}"));
    assertThat(info.path("cpus").asInt()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(info.path("memoryBytes").asLong()).isGreaterThan(1L << 20);
    assertThat(version.path("version").asText())
        .isEqualTo(Lab.docker(1, "version", "--format", "{{.Server.Version}}"))
        .isEqualTo(info.path("version").asText());
    assertThat(version.path("usedApiVersion").asText()).matches("1\\.\\d+");
    assertThat(usage.path("images").path("count").asInt()).isPositive();
    assertThat(usage.path("images").path("bytes").asLong()).isPositive();
    assertThat(usage.path("readAt").asText()).isNotEmpty();
  }

  @Test
  void the_detailed_health_names_database_and_servers_to_administrators() {
    var health = Workbench.get("/api/v1/health/detailed").json();

    assertThat(health.path("status").asText()).isIn("up", "degraded");
    assertThat(health.path("database").path("up").asBoolean()).isTrue();
    assertThat(health.path("database").path("product").asText()).startsWith("H2");
    assertThat(health.path("database").path("schemaVersion").asText()).isNotEmpty();
    assertThat(health.path("servers").findValuesAsText("name")).contains("local");
    assertThat(health.path("memory").path("heapUsedBytes").asLong())
        .isBetween(1L, health.path("memory").path("heapMaxBytes").asLong());
  }

  @Test
  void the_health_endpoints_tell_strangers_no_more_than_up() {
    for (var path : new String[] {"/health", "/health/live", "/health/ready", "/health/started"}) {
      assertThat(Platform.get(path).body())
          .doesNotContain(
              "jdbc", Lab.DATA_DIR.toString(), "unix://", Lab.variable("DCP_LAB_ENGINE1_TCP"));
    }
    assertProblem(Platform.get("/api/v1/health/detailed"), 401, "NOT_AUTHENTICATED");
  }

  @Test
  void every_request_leaves_a_line_with_its_id_and_without_its_query() {
    var answer = Workbench.get("/api/v1/containers?q=never-logged-query");
    var id = answer.header("X-Request-Id").orElseThrow();

    assertThat(Logs.lines())
        .filteredOn(line -> line.contains(id))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(Answer.parse(line).isObject()).isTrue());
    assertThat(Logs.lines()).noneMatch(line -> line.contains("never-logged-query"));
  }

  private static Answer about(String what) {
    var answer = Workbench.get(Workbench.SERVERS + "/" + Workbench.local() + "/" + what);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }
}
