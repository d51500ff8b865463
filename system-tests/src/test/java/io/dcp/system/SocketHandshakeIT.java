package io.dcp.system;

import static io.dcp.system.Sockets.ORIGIN;
import static io.dcp.system.Sockets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may open a WebSocket: our own pages, with a ticket, once (S04, S05). */
class SocketHandshakeIT {
  private static final String SOME = "/ws/v1/logs";

  static List<String> sockets() {
    return Sockets.all();
  }

  @Test
  void the_sockets_are_found_in_their_documentation() {
    assertThat(Sockets.all())
        .contains(SOME, Sockets.logs(Workbench.local(), "x"))
        .allMatch(path -> !path.contains("{"));
  }

  @ParameterizedTest
  @MethodSource("sockets")
  void s04_a_foreign_missing_or_null_origin_opens_no_socket(String path) {
    var own = Platform.BASE.getPort();
    for (var origin :
        Arrays.asList(
            null,
            "null",
            "https://evil.example",
            "http://127.0.0.1:" + (own + 1),
            "https://127.0.0.1:" + own,
            ORIGIN + ".evil.example",
            "")) {
      try (var refused = Handshake.of(path + "?ticket=" + ticket(path), origin)) {
        assertThat(refused.status()).as("%s from %s", path, origin).isEqualTo(403);
        assertThat(refused.head()).contains("application/problem+json");
        assertThat(Answer.parse(refused.body()).path("code").asText()).isEqualTo("FOREIGN_ORIGIN");
      }
    }
    try (var opened = Handshake.of(path + "?ticket=" + ticket(path), ORIGIN)) {
      assertThat(opened.status()).as(path).isEqualTo(101);
      assertThat(opened.head()).doesNotContain("set-cookie");
    }
  }

  @Test
  void s04_the_own_origin_is_the_address_in_use_by_name_lan_address_port_and_proxy() {
    assertThat(status("http://console.example:8080", "Host: console.example:8080")).isEqualTo(101);
    assertThat(status("http://192.168.7.20:9080", "Host: 192.168.7.20:9080")).isEqualTo(101);
    assertThat(status("http://192.168.7.20:9080", "Host: 192.168.7.20:9081")).isEqualTo(403);
    assertThat(
            status(
                "https://dcp.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: dcp.example",
                "X-Forwarded-For: 192.0.2.9"))
        .isEqualTo(101);
    assertThat(
            status(
                "https://evil.example",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: dcp.example",
                "X-Forwarded-For: 192.0.2.9"))
        .isEqualTo(403);
  }

  private static int status(String origin, String... headers) {
    try (var handshake = Handshake.of(SOME + "?ticket=" + ticket(SOME), origin, headers)) {
      return handshake.status();
    }
  }

  @Test
  void s05_a_ticket_opens_one_socket_once() {
    var ticket = ticket(SOME);

    assertThat(open(SOME, ticket)).isEqualTo(101);
    assertThat(open(SOME, ticket)).isEqualTo(401);
  }

  @Test
  void s05_without_a_ticket_and_with_anything_else_no_socket_opens() {
    try (var refused = Handshake.of(SOME, ORIGIN)) {
      assertThat(refused.status()).isEqualTo(401);
      assertThat(Answer.parse(refused.body()).path("code").asText()).isEqualTo("NOT_AUTHENTICATED");
    }
    for (var ticket : List.of("", "x", "x".repeat(4_000), "%00", "null")) {
      assertThat(open(SOME, ticket)).as(ticket).isEqualTo(401);
    }
  }

  @Test
  void s05_a_ticket_of_another_path_opens_nothing_and_is_used_up() {
    var ticket = ticket(SOME);

    assertThat(open(Sockets.logs(Workbench.local(), "x"), ticket)).isEqualTo(401);
    assertThat(open(SOME, ticket)).isEqualTo(401);
  }

  @Test
  void s05_of_many_uses_at_once_one_wins() throws Exception {
    var ticket = ticket(SOME);
    try (var threads = Executors.newFixedThreadPool(16)) {
      var statuses =
          threads
              .invokeAll(
                  Stream.<Callable<Integer>>generate(() -> () -> open(SOME, ticket))
                      .limit(16)
                      .toList())
              .stream()
              .map(opened -> opened.resultNow())
              .toList();
      assertThat(statuses).containsOnlyOnce(101).allMatch(status -> status == 101 || status == 401);
    }
  }

  @Test
  void s05_a_ticket_shown_by_another_user_opens_nothing() {
    var other = Session.ofNew("viewer");

    try (var refused =
        Handshake.of(
            SOME + "?ticket=" + ticket(SOME),
            ORIGIN,
            "Authorization: Bearer " + other.accessToken())) {
      assertThat(refused.status()).isEqualTo(401);
    }
  }

  @Test
  void s05_a_ticket_dies_with_its_session() {
    var session = Session.ofNew("viewer");
    var ticket = ticket(SOME, session.headers());

    session.logout();

    assertThat(open(SOME, ticket)).isEqualTo(401);
  }

  @Test
  void s05_a_late_ticket_opens_nothing() {
    // the test server's tickets hold 8 s
    var ticket = ticket(SOME);
    var made = System.nanoTime();

    await()
        .atMost(Duration.ofSeconds(15))
        .until(() -> System.nanoTime() - made > Duration.ofSeconds(9).toNanos());

    assertThat(open(SOME, ticket)).isEqualTo(401);
  }

  @Test
  void s05_a_ticket_stands_in_no_log() {
    var ticket = ticket(SOME);
    var refused = ticket(SOME);
    assertThat(open(SOME, ticket)).isEqualTo(101);
    assertThat(open(SOME + "x", refused)).isEqualTo(401);

    await("the access log")
        .until(() -> Logs.lines().stream().anyMatch(line -> line.contains(SOME)));

    assertThat(Logs.filesWith(ticket)).isEmpty();
    assertThat(Logs.filesWith(refused)).isEmpty();
  }

  @Test
  void tickets_are_for_signed_in_users_and_for_sockets_only() {
    assertThat(Platform.post("/api/v1/ws-tickets", "{\"path\":\"/ws/v1/logs\"}").status())
        .isEqualTo(401);
    for (var path :
        List.of(
            "/ws/v1/nothing", "/api/v1/servers", "/ws/v1/logs?c=x", "", "/ws/v1/logs/../live")) {
      var answer =
          Platform.post("/api/v1/ws-tickets", Map.of("path", path), Platform.asAdministrator());
      assertThat(answer.status()).as(path).isEqualTo(400);
      Problems.assertField(answer, "path");
    }
  }

  @Test
  void a_request_without_an_upgrade_uses_no_ticket_up() {
    var ticket = ticket(SOME);

    assertThat(Platform.get(SOME + "?ticket=" + ticket, "Origin", ORIGIN).status()).isEqualTo(400);
    assertThat(open(SOME, ticket)).isEqualTo(101);
  }

  private static int open(String path, String ticket) {
    try (var handshake = Handshake.of(path + "?ticket=" + ticket, ORIGIN)) {
      return handshake.status();
    }
  }
}
