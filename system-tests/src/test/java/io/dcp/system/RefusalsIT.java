package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way to be refused: by our own words wherever a request reaches code of ours, and without a
 * word about the inside where the server refuses it alone (S17, S26).
 */
class RefusalsIT {
  private static final String SETUP = "/api/v1/setup";
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

  static Stream<Routes.Route> missingMethods() {
    var known =
        Routes.all().stream()
            .collect(
                Collectors.groupingBy(
                    Routes.Route::template,
                    Collectors.mapping(Routes.Route::method, Collectors.toSet())));
    return known.entrySet().stream()
        .flatMap(path ->
            METHODS.stream()
                .filter(method ->
                    known.entrySet().stream()
                        .filter(other -> other.getValue().contains(method))
                        .noneMatch(other -> covers(other.getKey(), path.getKey())))
                .map(method -> new Routes.Route(method, path.getKey(), false, false)));
  }

  /** A container can be named as what is asked of all: {@code GET /containers/verdict} reads it. */
  private static boolean covers(String template, String path) {
    return path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"));
  }

  @ParameterizedTest
  @MethodSource("missingMethods")
  void s26_a_method_that_an_address_does_not_have_is_refused_by_our_words(Routes.Route route) {
    assertProblem(route.ask(Platform.asAdministrator()), 405, "METHOD_NOT_ALLOWED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"FOO", "PROPFIND", "CONNECT", "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"})
  void s26_a_method_that_nobody_knows_is_refused_without_internals(String method) {
    var answer = RawHttp.send(method, SETUP);

    assertRefused(answer);
    assertThat(RawHttp.isProblem(answer)).as(answer).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept: x",
        "Accept: text/html;q=z",
        "Accept: a/b,",
        "Accept: *; q=.2",
        "Authorization: Basic YTpi",
        "Authorization: Bearer",
        "Authorization: Bearer \u00e4",
        "Content-Type: x",
        "Content-Type: application/json; charset=none",
        "Transfer-Encoding: bogus",
        "Content-Length: -1",
        "Content-Length: 9999999999999999999999",
        "Expect: a miracle",
        "X-Bad\u0001Name: x",
        "X-Bad: a\u0000b",
        " X-Folded: x",
        "no colon at all"
      })
  void s17_a_header_that_makes_no_sense_is_no_failure_of_the_platform(String header) {
    assertThat(RawHttp.status(withoutInternals(RawHttp.send("GET", SETUP, header))))
        .isBetween(200, 499);
    assertThat(RawHttp.status(withoutInternals(RawHttp.send("POST", "/api/v1/auth/login", header))))
        .isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If-None-Match: \"",
        "If-Match: W/",
        "Range: bytes=9-1",
        "Cookie: ;;=;dcp_refresh",
        "Accept-Language: ;;;",
        "Accept-Encoding: none;q=x",
        "X-Forwarded-For: \u00e4, 1.2.3.4.5, ::::",
        "X-Forwarded-Host: a b/c",
        "X-Forwarded-Proto: gopher",
        "Origin: ://",
        "Idempotency-Key: \u0080",
        "User-Agent: \u202e"
      })
  void s17_a_header_with_a_strange_value_fails_nothing(String header) {
    assertThat(RawHttp.status(withoutInternals(RawHttp.send("GET", SETUP, header))))
        .isBetween(200, 499);
    assertThat(
            RawHttp.status(withoutInternals(RawHttp.send("POST", "/api/v1/auth/refresh", header))))
        .isBetween(400, 499);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/", "/nothing.js?q=", "/ws/v1/"})
  void s17_an_address_that_is_too_long_is_refused_without_internals(String prefix) {
    assertRefused(RawHttp.send("GET", prefix + "a".repeat(30_000)));
    assertRefused(RawHttp.send("GET", prefix + "a".repeat(100_000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/setup HTTP/1.1\r\nConnection: close\r\n\r\n",
        "GET /api/v1/setup\r\n\r\n",
        "GET http://[/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "GET /api/v1/setup HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n",
        "POST /api/v1/setup HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n"
            + "Connection: close\r\n\r\n0\r\n\r\n",
        "POST /api/v1/setup HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n"
            + "Connection: close\r\n\r\n{}",
        "GET * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n",
        "complete nonsense\r\n\r\n"
      })
  void s26_what_is_no_request_gets_no_internals(String request) {
    withoutInternals(RawHttp.send(request));
  }

  @Test
  void s17_too_many_headers_are_no_failure_of_the_platform() {
    var headers =
        Stream.iterate(0, n -> n + 1)
            .limit(2_000)
            .map(n -> "X-" + n + ": y")
            .toArray(String[]::new);

    var answer = withoutInternals(RawHttp.send("GET", SETUP, headers));

    assertThat(RawHttp.status(answer)).isBetween(200, 499);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"username\":\"\u00c3\u0028\"}",
        "{\"username\":\"\u00ff\u00fe\"}",
        "\u0000\u0000\u0000{\u00ff\u00ff\u00ff\u00ff",
        "\u00fe\u00ff\u0000",
        "{\"username\":\"\\ud83d\",\"password\":1}"
      })
  void s17_a_body_in_no_known_encoding_is_a_problem_of_the_caller(String body) {
    var bytes = body.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertProblem(
        Platform.send(
            "POST",
            "/api/v1/auth/login",
            BodyPublishers.ofByteArray(bytes),
            "Content-Type",
            "application/json"),
        400,
        "MALFORMED_REQUEST");
  }

  private static void assertRefused(String answer) {
    assertThat(RawHttp.status(withoutInternals(answer))).as(answer).isBetween(400, 499);
  }

  private static String withoutInternals(String answer) {
    assertThat(answer)
        .doesNotContain(Problems.INTERNALS)
        .doesNotContainIgnoringCase("liberty", "websphere");
    return answer;
  }
}
