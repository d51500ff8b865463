package io.dcp.system;

import static io.dcp.system.Problems.assertField;
import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What no client should send is answered with a problem that says why, and with nothing else (S17,
 * S23).
 */
class BadInputIT {
  private static final String LOGIN = "/api/v1/auth/login";
  private static final int MEGABYTE = 1_048_576;

  @Test
  void an_unknown_field_is_refused_and_named_s23() {
    var answer = Platform.post(LOGIN, Map.of("username", "a", "password", "b", "role", "admin"));

    assertProblem(answer, 400, "UNKNOWN_FIELD");
    assertField(answer, "role");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"username\":5,\"password\":\"b\"}|username",
        "{\"username\":[\"a\"],\"password\":\"b\"}|username",
        "{\"username\":\"a\",\"password\":true}|password",
        "{\"username\":{\"$ne\":null},\"password\":\"b\"}|username"
      })
  void a_value_of_the_wrong_type_is_refused_and_named(String body, String field) {
    var answer = Platform.post(LOGIN, body);

    assertProblem(answer, 400, "MALFORMED_REQUEST");
    assertField(answer, field);
  }

  @Test
  void a_missing_field_is_refused_and_named() {
    var answer = Platform.post(LOGIN, Map.of("username", "a"));

    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertField(answer, "password");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "\"text\"",
        "{} {}",
        "{\"username\":\"a\",\"username\":\"b\",\"password\":\"c\"}",
        "{'username':'a'}",
        "<user/>",
        "{\"username\":NaN}"
      })
  void what_is_no_single_json_object_is_refused(String body) {
    assertProblem(Platform.post(LOGIN, body), 400, "MALFORMED_REQUEST");
  }

  @Test
  void deep_nesting_is_refused_s17() {
    assertProblem(
        Platform.post(LOGIN, "{\"username\":" + "[".repeat(100_000)), 400, "MALFORMED_REQUEST");
  }

  @Test
  void a_number_of_a_million_digits_is_refused_s17() {
    var body = "{\"username\":\"a\",\"password\":" + "9".repeat(1_000_000) + "}";

    assertProblem(Platform.post(LOGIN, body), 400, "MALFORMED_REQUEST");
  }

  @Test
  void a_body_of_one_byte_more_than_a_megabyte_is_refused_s17() {
    assertProblem(Platform.post(LOGIN, " ".repeat(MEGABYTE + 1)), 413, "BODY_TOO_LARGE");
  }

  @Test
  void a_body_without_a_length_is_cut_off_at_a_megabyte_s17() {
    var endless = " ".repeat(3 * MEGABYTE).getBytes(StandardCharsets.UTF_8);
    var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(endless));

    assertProblem(
        Platform.send("POST", LOGIN, body, "Content-Type", "application/json"),
        413,
        "BODY_TOO_LARGE");
  }

  @Test
  void a_body_of_just_a_megabyte_is_read() {
    var rest = "{\"username\":\"a\"}";

    assertProblem(
        Platform.post(LOGIN, " ".repeat(MEGABYTE - rest.length()) + rest),
        400,
        "VALIDATION_FAILED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/xml",
        "text/html",
        "application/octet-stream"
      })
  void a_body_that_is_not_said_to_be_json_is_refused_s03(String form) {
    var body = BodyPublishers.ofString("{\"username\":\"a\",\"password\":\"b\"}");

    assertProblem(
        Platform.send("POST", LOGIN, body, "Content-Type", form), 415, "UNSUPPORTED_MEDIA_TYPE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/",
        "/api/v1",
        "/api/v1/",
        "/api/v1/nothing",
        "/api/v2/setup",
        "/api/v1/setup/x/y",
        "/api/index.html",
        "/api/v1/app.js"
      })
  void an_unknown_route_below_api_is_a_problem_and_never_a_page(String path) {
    assertProblem(Platform.get(path, "Accept", "text/html"), 404, "ROUTE_NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
  void a_method_that_an_address_does_not_have_is_refused(String method) {
    assertProblem(
        Platform.send(method, "/api/v1/setup", BodyPublishers.noBody()), 405, "METHOD_NOT_ALLOWED");
  }

  @Test
  void an_answer_in_a_form_that_does_not_exist_is_refused() {
    assertProblem(
        Platform.get("/api/v1/setup", "Accept", "application/xml"), 406, "NOT_ACCEPTABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not-an-id",
        "1",
        "00000000-0000-0000-0000-00000000000g",
        "%2e%2e%2fsetup",
        "a%00b",
        "%F0%9F%90%B3"
      })
  void a_bad_id_is_simply_not_found(String id) {
    var answer = Platform.get("/api/v1/servers/" + id, Platform.asAdministrator());

    assertThat(answer.status()).as(answer.body()).isIn(400, 404);
    assertThat(answer.body()).doesNotContain("io.dcp.", "Exception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=1001",
        "limit=1000000000",
        "limit=ten",
        "cursor=xyz",
        "sort=password"
      })
  void a_list_refuses_parameters_out_of_range_and_names_them(String query) {
    var answer = Platform.get("/api/v1/servers?" + query, Platform.asAdministrator());

    assertProblem(answer, 400, "VALIDATION_FAILED");
    assertField(answer, query.replaceFirst("=.*", ""));
  }

  @Test
  void a_parameter_that_nobody_declared_is_refused_and_named() {
    var answer = Platform.get("/api/v1/servers?limt=5", Platform.asAdministrator());

    assertProblem(answer, 400, "UNKNOWN_FIELD");
    assertField(answer, "limt");
  }
}
