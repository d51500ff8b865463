package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** What every failure has in common (RFC 9457, and no internals). */
final class Problems {
  /** What names classes, stack traces or the server's own messages. */
  static final String[] INTERNALS = {
    "io.dcp.", "java.", "jakarta.", "Exception", "\tat ", "\\tat ", "SRVE", "CWW", "com.ibm"
  };

  private Problems() {}

  static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    var problem = answer.json();
    assertThat(problem.path("code").asText()).as(answer.body()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("type").asText())
        .isEqualTo("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).endsWith(".");
    assertThat(problem.path("errors").isArray()).isTrue();
    assertThat(answer.header("X-Request-Id")).contains(problem.path("requestId").asText());
    assertThat(answer.body()).doesNotContain(INTERNALS);
  }

  static void assertField(Answer answer, String field) {
    assertThat(answer.json().path("errors").findValuesAsText("field")).contains(field);
  }
}
