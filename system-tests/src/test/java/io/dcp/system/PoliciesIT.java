package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a policy says, who changes it and who may bypass it, and what of that is on record. */
class PoliciesIT {
  private static final String GLOBAL = "/api/v1/policies/global";

  private static Session deployer;
  private Wishes wishes;

  @BeforeAll
  static void begin() {
    deployer = Session.ofNew("deployer");
  }

  @BeforeEach
  void wish() {
    wishes = new Wishes(deployer);
  }

  @AfterEach
  void decideNothing() {
    decide(List.of());
  }

  @Test
  void the_verdict_names_every_broken_rule_at_once_and_nothing_is_made() {
    var wish =
        "'security':{'privileged':true,'pidNamespace':'host'},'mounts':[{'type':'bind','source':'/run','target':'/x'}]";

    var verdict = wishes.verdict(wish, deployer.headers());
    assertThat(verdict.path("allowed").asBoolean()).isFalse();
    assertThat(verdict.path("violations").findValuesAsText("rule"))
        .containsExactly("privileged", "host-processes", "bind-mounts", "engine-socket");
    assertThat(verdict.path("violations").findValuesAsText("message"))
        .allMatch(message -> message.endsWith("."));

    var mine = wishes.verdict(wish, Platform.asAdministrator());
    assertThat(mine.path("allowed").asBoolean()).isTrue();
    assertThat(mine.path("bypassed").asBoolean()).isTrue();
    assertThat(mine.path("violations")).hasSize(4);
    assertThat(wishes.verdict("'start':false", deployer.headers()).path("allowed").asBoolean())
        .isTrue();
    wishes.assertNotMade();
  }

  @Test
  void a_refusal_and_a_bypass_are_on_record_with_the_rules() {
    var wish =
        "'start':false,'security':{'privileged':true},'resources':{'cgroupParent':'/elsewhere'}";

    wishes.create(wish);
    var made = Platform.post(Workbench.containers(), wishes.body(wish), Platform.asAdministrator());
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    Workbench.delete(Workbench.containers() + "/" + Workbench.id(made.json()));

    var entries = audit("container.create", wishes.name());
    assertThat(entries.findValuesAsText("outcome")).containsExactly("success", "refused");
    assertThat(entries.path(0).path("details").path("rulesBypassed").asText())
        .isEqualTo("privileged, cgroup-parent");
    assertThat(entries.path(1).path("details").path("rulesBroken").asText())
        .isEqualTo("privileged, cgroup-parent");
    assertThat(entries.path(1).path("code").asText()).isEqualTo(Wishes.BROKEN);
    assertThat(entries.path(1).path("actor").path("name").asText()).isEqualTo(deployer.username());
  }

  @Test
  void what_is_decided_for_a_server_holds_at_once_and_its_change_is_on_record() {
    var bind = "'start':false,'mounts':[{'type':'bind','source':'/tmp','target':'/x'}]";
    assertProblem(wishes.create(bind), 422, Wishes.BROKEN);

    decide(
        List.of(Map.of("rule", "bind-mounts", "effect", "refuse", "exceptions", List.of("/tmp"))));

    var created = wishes.create(bind);
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    Workbench.delete(Workbench.containers() + "/" + Workbench.id(created.json()));
    assertProblem(wishes.create(bind.replace("/tmp", "/tmp/")), 422, Wishes.BROKEN);
    var state = Workbench.get(policy()).json();
    assertThat(rule(state, "bind-mounts").path("exceptions").path(0).asText()).isEqualTo("/tmp");
    assertThat(rule(state, "bind-mounts").path("from").asText()).isEqualTo("server");
    assertThat(rule(state, "privileged").path("from").asText()).isEqualTo("platform");
    var details =
        Workbench.get("/api/v1/audit?action=policy.update&limit=1&server=" + Workbench.local())
            .json()
            .path("items")
            .path(0)
            .path("details");
    assertThat(details.path("before").asText()).isEqualTo("bind-mounts: not decided");
    assertThat(details.path("after").asText()).isEqualTo("bind-mounts: refuse except /tmp");
  }

  @Test
  void a_policy_is_changed_by_who_may_and_only_as_it_was_read() {
    var nothing = Map.of("rules", List.of());

    assertProblem(put(GLOBAL, nothing, deployer.headers()), 403, "FORBIDDEN");
    assertProblem(put(policy(), nothing, deployer.headers()), 403, "FORBIDDEN");
    assertThat(Platform.get(policy(), deployer.headers()).json().path("mayBypass").asBoolean())
        .isFalse();
    assertThat(Workbench.get(GLOBAL).json().path("mayBypass").asBoolean()).isTrue();
    assertProblem(put(GLOBAL, nothing, Platform.asAdministrator()), 428, "PRECONDITION_REQUIRED");
    assertProblem(put(GLOBAL, nothing, ifMatch("\"999999\"")), 412, "PRECONDITION_FAILED");
    var read = Workbench.get(GLOBAL);
    var unknown = Map.of("rules", List.of(Map.of("rule", "zebras", "effect", "allow")));
    var answer = put(GLOBAL, unknown, ifMatch(read.header("ETag").orElseThrow()));
    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertField(answer, "rules[0].rule");
    assertThat(Workbench.get("/api/v1/policies/rules").json().findValuesAsText("id"))
        .containsExactlyElementsOf(read.json().findValuesAsText("rule"));
  }

  private static JsonNode audit(String action, String resource) {
    return Workbench.get("/api/v1/audit?action=" + action + "&resource=" + resource)
        .json()
        .path("items");
  }

  private static JsonNode rule(JsonNode policy, String id) {
    for (var state : policy.path("rules")) {
      if (state.path("rule").asText().equals(id)) {
        return state;
      }
    }
    throw new AssertionError("no rule " + id);
  }

  private static String policy() {
    return Workbench.SERVERS + "/" + Workbench.local() + "/policy";
  }

  private static void decide(List<Map<String, Object>> rules) {
    var answer = put(policy(), Map.of("rules", rules), ifMatch("*"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static Answer put(String path, Object body, String[] headers) {
    return Platform.change("PUT", path, body, headers);
  }

  private static String[] ifMatch(String tag) {
    return Stream.concat(Stream.of(Platform.asAdministrator()), Stream.of("If-Match", tag))
        .toArray(String[]::new);
  }
}
