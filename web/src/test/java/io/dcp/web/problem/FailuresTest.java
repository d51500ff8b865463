package io.dcp.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.dcp.api.common.Problem.FieldProblem;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.identity.LoginRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import io.dcp.web.json.JsonBodies;
import io.dcp.web.json.StrictJson;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  @Test
  void an_unknown_field_is_named() {
    var failure =
        read("{\"username\":\"a\",\"password\":\"b\",\"role\":\"admin\"}", LoginRequest.class);

    assertThat(failure.code()).isEqualTo(ErrorCode.UNKNOWN_FIELD);
    assertThat(failure.errors()).extracting(FieldProblem::field).containsExactly("role");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"ports\":[{\"containerPort\":\"x\"}]}|ports[0].containerPort|a whole number",
        "{\"ports\":[{\"containerPort\":80},{\"containerPort\":80.5}]}|ports[1].containerPort|a whole number",
        "{\"ports\":[{\"containerPort\":99999999999}]}|ports[0].containerPort|a whole number",
        "{\"name\":5}|name|text",
        "{\"name\":[\"a\"]}|name|text",
        "{\"start\":\"true\"}|start|true or false",
        "{\"start\":1}|start|true or false",
        "{\"env\":[\"A=1\"]}|env|an object",
        "{\"env\":{\"A\":1}}|env.A|text",
        "{\"command\":\"sh\"}|command|a list",
        "{\"ports\":{}}|ports|a list"
      })
  void a_value_of_the_wrong_type_is_named_with_what_belongs_there(
      String body, String field, String expected) {
    var failure = read(body, ContainerCreate.class);

    assertThat(failure.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
    assertThat(failure.errors()).extracting(FieldProblem::field).containsExactly(field);
    assertThat(failure.detail()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "\"text\"",
        "5",
        "{\"username\":}",
        "{\"username\":\"a\"} {}",
        "{\"username\":\"a\",\"username\":\"b\"}",
        "{'username':'a'}",
        "{\"username\":NaN}",
        "<xml/>",
        "{\"username\":\"a\",}",
        "// c\n{}",
        "{\"otp\":1e999}"
      })
  void what_is_no_single_well_formed_object_is_malformed_and_the_answer_names_no_class(
      String body) {
    var failure = read(body, LoginRequest.class);

    assertThat(failure.code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
    assertThat(failure.detail())
        .doesNotContain("java", "jackson", "Exception", "LoginRequest", "io.dcp")
        .endsWith(".");
  }

  @Test
  void deep_nesting_is_refused_before_it_is_built() {
    var body = "{\"env\":" + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}";

    assertThat(read(body, ContainerCreate.class).code()).isEqualTo(ErrorCode.MALFORMED_REQUEST);
    assertThat(read("[".repeat(65), Object.class).detail()).contains("nested too deeply");
  }

  @Test
  void the_path_of_a_huge_field_name_is_cut() {
    var failure = read("{\"" + "x".repeat(900) + "\":1}", LoginRequest.class);

    assertThat(failure.errors().getFirst().field()).hasSizeLessThan(250);
  }

  @Test
  void a_refusal_keeps_its_code_sentence_and_fields_however_it_is_wrapped() {
    var refused =
        DomainException.ofField(
            ErrorCode.SERVER_NAME_TAKEN, "name", "There is a server of that name.");

    var failure = Failures.of(new RuntimeException(new EJBException(refused)));

    assertThat(failure.code()).isEqualTo(ErrorCode.SERVER_NAME_TAKEN);
    assertThat(failure.toProblem().type()).isEqualTo("/problems/server-name-taken");
    assertThat(failure.toProblem().status()).isEqualTo(409);
    assertThat(failure.errors())
        .containsExactly(new FieldProblem("name", "There is a server of that name."));
  }

  @Test
  void waiting_times_travel_in_whole_seconds_and_never_as_none() {
    var refused =
        DomainException.retryAfter(ErrorCode.TOO_MANY_ATTEMPTS, "Wait.", Duration.ofMillis(300));

    assertThat(Failures.of(refused).headers()).containsEntry("Retry-After", "1");
  }

  @Test
  void every_401_names_the_way_to_sign_in() {
    assertThat(Failures.of(new DomainException(ErrorCode.NOT_AUTHENTICATED, "x.")).headers())
        .containsEntry("WWW-Authenticate", "Bearer");
  }

  @Test
  void a_database_that_is_away_is_told_apart_from_a_statement_that_failed() {
    var away = new RuntimeException(new SQLException("refused by db.internal:5432", "08001"));
    var pool = new RuntimeException(new SQLTransientConnectionException("no connection"));
    var stopping = new SQLException("terminating connection", "57P01");
    var busy = new SQLException("Timeout trying to lock table internal", "HYT00");

    assertThat(List.of(away, pool, stopping, busy))
        .allSatisfy(thrown -> {
          assertThat(Failures.of(thrown).code()).isEqualTo(ErrorCode.DATABASE_UNAVAILABLE);
          assertThat(Failures.of(thrown).detail()).doesNotContain("internal");
        });
    assertThat(Failures.of(new SQLException("duplicate key", "23505")).code())
        .isEqualTo(ErrorCode.INTERNAL);
  }

  @Test
  void what_is_not_known_tells_nothing_of_its_cause() {
    var failure =
        Failures.of(new IllegalStateException("secret /etc/path", new Exception("inner")));

    assertThat(failure.code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(failure.detail()).doesNotContain("secret", "inner", "Exception");
  }

  @Test
  void an_answer_that_cannot_be_written_is_our_failure_and_none_of_it_leaves() {
    var body = new ByteArrayOutputStream();

    var unwritable =
        catchThrowable(() ->
            new JsonBodies()
                .writeTo(
                    Map.of("a", 1, "b", new Object()),
                    Map.class,
                    Map.class,
                    new Annotation[0],
                    MediaType.APPLICATION_JSON_TYPE,
                    new MultivaluedHashMap<>(),
                    body));

    assertThat(Failures.of(unwritable).code()).isEqualTo(ErrorCode.INTERNAL);
    assertThat(body.size()).isZero();
  }

  private static Failure read(String body, Class<?> type) {
    try {
      StrictJson.mapper().readValue(body, type);
    } catch (JsonProcessingException unreadable) {
      return Failures.of(new RuntimeException(unreadable));
    }
    throw new AssertionError("read without complaint: " + body);
  }
}
