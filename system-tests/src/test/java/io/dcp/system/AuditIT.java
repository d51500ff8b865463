package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is put on record, who may read it, and that it can be checked. */
class AuditIT {
  private static final String AUDIT = "/api/v1/audit";

  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void a_change_is_on_record_with_who_what_where_and_how_it_ended() {
    var id = Workbench.id(workbench.create(Workbench.unstarted()));

    var changed = Workbench.post(Workbench.containers() + "/" + id + "/start");

    var entry = only(AUDIT + "?action=container.start&resource=" + id);
    assertThat(entry.path("outcome").asText()).isEqualTo("success");
    assertThat(entry.path("server").asText()).isEqualTo(Workbench.local());
    assertThat(entry.path("serverName").asText()).isEqualTo("local");
    assertThat(entry.path("actor").path("name").asText()).isNotEmpty();
    assertThat(entry.path("actor").path("session").asText()).isNotEmpty();
    assertThat(entry.path("tookMicros").asLong()).isPositive();
    assertThat(changed.header("X-Request-Id")).contains(entry.path("requestId").asText());
    var records = read(AUDIT + "/" + entry.path("id").asText()).path("records");
    assertThat(records.findValuesAsText("kind")).containsExactly("intent", "outcome");
    assertThat(records.findValuesAsText("intact")).containsOnly("true");
  }

  @Test
  void refusals_failures_and_sign_ins_are_told_apart() {
    var viewer = Session.ofNew("viewer");
    Platform.send(
        "POST",
        Workbench.containers() + "/anything/start",
        BodyPublishers.noBody(),
        viewer.headers());
    Session.login(viewer.username(), "not the password", Attackers.next());
    var missing = Lab.unique("missing");
    Workbench.post(Workbench.containers() + "/" + missing + "/start");

    var refused = only(AUDIT + "?outcome=refused&actor=" + viewer.username());
    assertThat(refused.path("action").asText()).isEqualTo("container.operate");
    assertThat(refused.path("code").asText()).isEqualTo("FORBIDDEN");
    var failed = only(AUDIT + "?q=" + missing);
    assertThat(failed.path("outcome").asText()).isEqualTo("failed");
    assertThat(failed.path("code").asText()).isEqualTo("CONTAINER_NOT_FOUND");
    assertThat(
            read(AUDIT + "?action=session.begin&resource=" + viewer.username())
                .path("items")
                .findValuesAsText("code"))
        .contains("BAD_CREDENTIALS");
  }

  @Test
  void pages_follow_one_another_and_filters_that_nobody_knows_are_refused() {
    var name = Lab.unique("paged");
    for (var n = 0; n < 3; n++) {
      Workbench.post(Workbench.containers() + "/" + name + n + "/start");
    }

    var first = read(AUDIT + "?limit=2&resource=" + name);
    var second =
        read(AUDIT + "?limit=2&resource=" + name + "&cursor=" + first.path("nextCursor").asText());

    assertThat(first.path("items").findValuesAsText("resource"))
        .containsExactly(name + 2, name + 1);
    assertThat(second.path("items").findValuesAsText("resource")).containsExactly(name + 0);
    assertThat(second.path("nextCursor").isNull()).isTrue();
    assertThat(read(AUDIT + "/counts?resource=" + name).path("failed").asInt()).isEqualTo(3);
    assertThat(read(AUDIT + "/actions").path("items").toString()).contains("container.start");
    assertProblem(Workbench.get(AUDIT + "?outcome=good"), 400, "VALIDATION_FAILED");
    assertProblem(Workbench.get(AUDIT + "?cursor=x"), 400, "VALIDATION_FAILED");
    assertProblem(Workbench.get(AUDIT + "?who=ada"), 400, "UNKNOWN_FIELD");
    assertProblem(Workbench.get(AUDIT + "/nothing"), 404, "AUDIT_ENTRY_NOT_FOUND");
  }

  @Test
  void whoever_has_the_right_on_a_server_sees_the_records_of_that_server_alone() {
    var auditor = Session.ofNew();
    var role =
        create(
            "/api/v1/roles",
            Map.of("name", Lab.unique("auditor"), "actions", List.of("audit.view", "server.view")));
    Given.to(auditor, role.path("id").asText(), Given.on(Workbench.local()));
    var elsewhere = only(AUDIT + "?action=role.create&resource=" + role.path("name").asText());
    var name = Lab.unique("seen");
    Workbench.post(Workbench.containers() + "/" + name + "/start");

    var seen = Answer.parse(Platform.get(AUDIT + "?limit=1000", auditor.headers()).body());

    assertThat(seen.path("items").findValuesAsText("server")).containsOnly(Workbench.local());
    assertThat(seen.path("items").findValuesAsText("resource")).contains(name);
    assertProblem(
        Platform.get(AUDIT + "/" + elsewhere.path("id").asText(), auditor.headers()),
        404,
        "AUDIT_ENTRY_NOT_FOUND");
    assertProblem(Platform.get(AUDIT + "/verify", auditor.headers()), 403, "FORBIDDEN");
    assertProblem(Platform.get(AUDIT, Session.ofNew("operator").headers()), 403, "FORBIDDEN");
  }

  @Test
  void s14_values_make_one_row_and_an_export_holds_no_formula() {
    var name = Lab.unique("evil");
    Session.login("=1+1\r\n\u202E" + name, FirstRun.PASSWORD, Attackers.next());

    var entry = only(AUDIT + "?q=" + name);
    assertThat(entry.path("resource").asText()).isEqualTo("=1+1\\u000d\\u000a\\u202e" + name);
    var csv = Workbench.get(AUDIT + "/export?format=csv&resource=" + name);
    assertThat(csv.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
    assertThat(csv.body().lines()).hasSize(2).last().asString().contains(",\"'=1+1\\u000d");
    var json = Workbench.get(AUDIT + "/export?resource=" + name);
    assertThat(Answer.parse(json.body())).isEqualTo(entry);
    assertProblem(Workbench.get(AUDIT + "/export?format=xml"), 400, "VALIDATION_FAILED");
    await("the export's own record")
        .untilAsserted(() ->
            assertThat(
                    read(AUDIT + "?action=audit.export&outcome=success")
                        .path("items")
                        .path(0)
                        .path("details")
                        .path("rows")
                        .asText())
                .isEqualTo("1"));
  }

  @Test
  void requests_of_nobody_are_counted_by_address() {
    var attacker = Attackers.next();
    for (var n = 0; n < 3; n++) {
      Platform.get(AUDIT, attacker);
    }

    await("the record of the address")
        .untilAsserted(() -> {
          var counted = new ArrayList<Integer>();
          for (var item : read(AUDIT + "?action=request.refused&q=" + attacker[1]).path("items")) {
            if (item.path("address").asText().equals(attacker[1])) {
              assertThat(item.path("code").asText()).isEqualTo("NOT_AUTHENTICATED");
              counted.add(item.path("details").path("count").asInt());
            }
          }
          assertThat(counted).hasSizeLessThan(3);
          assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
        });
  }

  @Test
  void the_chain_of_a_running_platform_is_right() {
    var report = read(AUDIT + "/verify");

    assertThat(report.path("ok").asBoolean()).as(report.toString()).isTrue();
    assertThat(report.path("firstBad").isNull()).isTrue();
    assertThat(report.path("rows").asLong()).isEqualTo(report.path("to").asLong());
    assertThat(report.path("anchors").path("damaged").asLong()).isZero();
  }

  private static JsonNode create(String path, Map<String, Object> body) {
    var answer = Platform.post(path, body, Platform.asAdministrator());
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json();
  }

  private static JsonNode only(String path) {
    var items = read(path).path("items");
    assertThat(items).as(path).hasSize(1);
    return items.path(0);
  }

  private static JsonNode read(String path) {
    var answer = Workbench.get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
