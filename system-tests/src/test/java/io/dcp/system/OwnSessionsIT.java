package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Where one is signed in: the list, and the end of one session or all. */
class OwnSessionsIT {
  private static final String SESSIONS = "/api/v1/auth/sessions";
  private static final String LIVE = "/ws/v1/live";

  @Test
  void the_list_tells_address_program_and_which_one_this_is() {
    var first = Session.ofNew("viewer");
    var second =
        Session.of(
            Session.login(
                first.username(),
                FirstRun.PASSWORD,
                "X-Forwarded-For",
                "198.51.100.20",
                "User-Agent",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"));

    var sessions = list(second);

    assertThat(sessions).hasSize(2);
    assertThat(sessions.getFirst().path("current").asBoolean()).isTrue();
    assertThat(sessions.getFirst().path("address").asText()).isEqualTo("198.51.100.20");
    assertThat(sessions.getFirst().path("client").asText()).isEqualTo("Firefox 140 on Linux");
    assertThat(sessions.getLast().path("current").asBoolean()).isFalse();
    assertThat(sessions.getLast().path("client").asText()).startsWith("Java-http-client");
  }

  @Test
  void what_a_client_calls_itself_is_cleaned_s12() {
    var first = Session.ofNew("viewer");
    var second =
        Session.of(
            Session.login(
                first.username(),
                FirstRun.PASSWORD,
                "User-Agent",
                "<img/src=x onerror=alert(1)> =cmd " + "y".repeat(3_000)));

    assertThat(list(second).getFirst().path("client").asText()).matches("[A-Za-z0-9 ._+-]{1,60}");
  }

  @Test
  void s01_one_session_ends_with_its_sockets_and_the_others_go_on() {
    var ending = Session.ofNew("viewer");
    var staying = Session.begin(ending.username());
    var id =
        list(ending).stream()
            .filter(session -> session.path("current").asBoolean())
            .findFirst()
            .orElseThrow()
            .path("id")
            .asText();
    try (var socket = Viewer.as(ending.headers(), LIVE, "")) {
      assertThat(Platform.delete(SESSIONS + "/" + id, staying.headers()).status()).isEqualTo(204);

      assertThat(ending.meStatus()).isEqualTo(401);
      await().atMost(Duration.ofSeconds(5)).until(() -> socket.code() == 4403);
    }
    assertProblem(ending.refresh(), 401, "SESSION_ENDED");
    assertThat(staying.meStatus()).isEqualTo(200);
    assertProblem(
        Platform.delete(SESSIONS + "/" + id, staying.headers()), 404, "SESSION_NOT_FOUND");
  }

  @Test
  void s01_sign_out_everywhere_ends_all_of_them_and_forgets_the_cookie() {
    var one = Session.ofNew("viewer");
    var other = Session.begin(one.username());

    var answer = Platform.delete(SESSIONS, one.headers());

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.header("Set-Cookie").orElseThrow()).contains("dcp_refresh=;");
    assertThat(one.meStatus()).isEqualTo(401);
    assertThat(other.meStatus()).isEqualTo(401);
    assertProblem(other.refresh(), 401, "SESSION_ENDED");
  }

  @Test
  void a_session_of_somebody_else_is_not_there() {
    var mine = Session.ofNew("viewer");
    var foreign = list(Session.ofNew("viewer")).getFirst().path("id").asText();

    assertProblem(
        Platform.delete(SESSIONS + "/" + foreign, mine.headers()), 404, "SESSION_NOT_FOUND");
    assertProblem(Platform.delete(SESSIONS + "/x", mine.headers()), 404, "SESSION_NOT_FOUND");
  }

  private static List<JsonNode> list(Session session) {
    var items = Platform.get(SESSIONS, session.headers()).json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }
}
