package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer tells browsers, and what none tells attackers (S26). */
class HardeningIT {

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/v1/setup", "/api/v1/nothing", "/", "/containers/web.1", "/nothing.js"})
  void s26_every_answer_of_the_application_carries_the_headers_of_a_hardened_service(String path) {
    var answer = Platform.get(path, "Accept", "text/html, application/json");

    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.header("X-Frame-Options")).contains("DENY");
    assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
    assertThat(answer.header("Permissions-Policy")).isPresent();
    assertThat(answer.header("X-Request-Id")).isPresent();
    assertThat(answer.header("Content-Security-Policy"))
        .hasValueSatisfying(policy ->
            assertThat(policy).contains("frame-ancestors 'none'").doesNotContain("unsafe-eval"));
  }

  /**
   * What the server answers alone, or one of its own applications: the most that it can be told.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/health/live",
        "/metrics",
        "/openapi",
        "/api/v1/%zz",
        "/api/v1/../../x"
      })
  void s26_answers_without_code_of_ours_carry_what_the_server_can_be_told(String path) {
    assertThat(RawHttp.send("GET", path))
        .contains(
            "X-Content-Type-Options: nosniff",
            "X-Frame-Options: DENY",
            "Referrer-Policy: no-referrer");
  }

  @Test
  void s26_a_target_that_no_filter_sees_is_refused_by_our_page_with_all_headers() {
    var answer = RawHttp.send("GET", "*");

    assertThat(RawHttp.isProblem(answer)).as(answer).isTrue();
    assertThat(answer)
        .contains("Content-Security-Policy: ", "X-Content-Type-Options: ", "X-Request-Id: ");
  }

  @Test
  void s26_answers_of_every_status_carry_the_headers() {
    var user = Platform.asAdministrator();
    var list = Platform.get("/api/v1/servers", user);
    for (var answer :
        List.of(
            list,
            Platform.send("HEAD", "/", BodyPublishers.noBody()),
            Platform.get(
                "/api/v1/servers",
                user[0],
                user[1],
                "If-None-Match",
                list.header("ETag").orElse("*")),
            Platform.post("/api/v1/auth/logout", "{}"),
            Platform.post("/api/v1/auth/logout", "{}", "Origin", "null"),
            Platform.post("/api/v1/auth/login", "{"),
            Platform.post("/api/v1/auth/login", " ".repeat(1_100_000)),
            Platform.get("/api/v1/auth/me"),
            Platform.send("PUT", "/api/v1/setup", BodyPublishers.noBody()),
            Platform.get("/ws/v1/live"))) {
      assertThat(answer.header("Content-Security-Policy"))
          .as("%s %s", answer.status(), answer.http().uri())
          .isPresent();
      assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.header("X-Frame-Options")).contains("DENY");
      assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
      assertThat(answer.header("X-Request-Id")).isPresent();
    }
  }

  @Test
  void s26_the_console_may_run_its_own_scripts_only() {
    var policy =
        Platform.get("/", "Accept", "text/html").header("Content-Security-Policy").orElseThrow();

    assertThat(policy).contains("script-src 'self';", "object-src 'none'", "base-uri 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/setup", "/nothing.js", "/health", "/metrics", "/api/v1/auth/me"})
  void s26_no_answer_names_the_server(String path) {
    var answer = Platform.get(path);

    assertThat(answer.http().headers().map().keySet())
        .noneMatch(name -> name.equalsIgnoreCase("Server"))
        .noneMatch(name -> name.equalsIgnoreCase("X-Powered-By"))
        .noneMatch(name -> name.startsWith("$"));
    assertThat(answer.body()).doesNotContainIgnoringCase("liberty").doesNotContain("SRVE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/setup", "/", "/nothing"})
  void s26_trace_is_refused_and_echoes_nothing(String path) {
    var answer = RawHttp.send("TRACE", path, "X-Secret: canary-7");

    // the server itself refuses it for files, before any filter
    assertThat(answer).startsWith("HTTP/1.1 40").doesNotContain("canary-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=%zz", "q=%", "q=a|b", "q={a}"})
  void s17_a_query_with_broken_encoding_is_a_problem_of_the_caller(String query) {
    var answer = RawHttp.send("GET", "/api/v1/containers?" + query);

    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "MALFORMED_REQUEST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/%zz", "/%", "/api/v1/a%00b", "/..%2f..%2fetc"})
  void s17_a_path_with_broken_encoding_is_refused_by_the_server_in_one_line(String path) {
    var answer = RawHttp.send("GET", path);

    // it never reaches code of ours (docs/decisions/0022)
    assertThat(answer)
        .startsWith("HTTP/1.1 400")
        .contains("X-Content-Type-Options: nosniff")
        .doesNotContain("java.", "com.ibm", "\tat ");
  }

  @Test
  void s26_metrics_are_closed_by_default() {
    assertThat(Platform.get("/metrics").status()).isEqualTo(403);
  }

  @Test
  void s03_a_change_that_another_sites_page_asks_for_is_refused() {
    for (var headers :
        new String[][] {
          {"Origin", "https://attacker.example"},
          {"Origin", "null"},
          {"Origin", Platform.BASE + ".attacker.example"},
          {"Sec-Fetch-Site", "cross-site"},
          {"Sec-Fetch-Site", "same-site"}
        }) {
      assertProblem(Platform.post("/api/v1/auth/logout", "{}", headers), 403, "FOREIGN_ORIGIN");
    }
  }

  @Test
  void s03_the_own_page_and_a_client_that_is_no_browser_pass() {
    assertThat(
            Platform.post("/api/v1/auth/logout", "{}", "Origin", Platform.BASE.toString()).status())
        .isEqualTo(204);
    assertThat(Platform.post("/api/v1/auth/logout", "{}").status()).isEqualTo(204);
  }

  @Test
  void a_request_id_of_a_proxy_is_kept_and_a_strange_one_is_not() {
    assertThat(
            Platform.get("/api/v1/setup", "X-Request-Id", "edge-12345678").header("X-Request-Id"))
        .contains("edge-12345678");
    assertThat(Platform.get("/api/v1/setup", "X-Request-Id", "<b>bold</b>").header("X-Request-Id"))
        .hasValueSatisfying(id -> assertThat(id).doesNotContain("<"));
  }

  @Test
  void answers_of_the_api_are_kept_by_no_cache_and_large_ones_are_compressed() {
    assertThat(Platform.get("/api/v1/setup").header("Cache-Control")).contains("no-store");
    assertThat(
            Platform.get("/openapi?format=json", "Accept-Encoding", "gzip")
                .header("Content-Encoding"))
        .contains("gzip");
  }
}
