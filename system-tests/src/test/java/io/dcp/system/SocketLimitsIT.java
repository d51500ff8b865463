package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What ends a WebSocket that is open or has just been opened, and with which code. */
class SocketLimitsIT {
  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void s17_a_message_of_64_kb_is_read_and_a_stream_that_takes_none_says_so() {
    try (var viewer = Viewer.of(running(), "")) {
      viewer.send("x".repeat(64 * 1024));

      assertThat(viewer.awaitClose()).isEqualTo(4400);
      assertThat(viewer.reason()).contains("takes no text");
    }
  }

  @Test
  void s17_a_message_of_more_than_64_kb_closes_with_1009() {
    try (var viewer = Viewer.of(running(), "")) {
      viewer.sendParts(1, "x".repeat(64 * 1024 + 1), true);

      assertThat(viewer.awaitClose()).as(viewer.reason()).isEqualTo(1009);
    }
  }

  @Test
  void s17_a_message_of_a_hundred_parts_closes_with_1009_when_they_are_too_much_together() {
    try (var viewer = Viewer.of(running(), "")) {
      viewer.sendParts(100, "x".repeat(656), true);

      assertThat(viewer.awaitClose()).as(viewer.reason()).isEqualTo(1009);
    }
  }

  @Test
  void s17_a_message_that_never_ends_closes_with_1009_before_it_is_gathered() {
    try (var viewer = Viewer.of(running(), "")) {
      viewer.sendParts(100, "x".repeat(656), false);

      assertThat(viewer.awaitClose()).as(viewer.reason()).isEqualTo(1009);
    }
  }

  @Test
  void a_message_in_parts_is_read_as_a_whole() {
    try (var viewer = Viewer.of("/ws/v1/live", "")) {
      viewer.sendParts(1, "{\"type\":\"subscribe\",\"sub\":\"größer 🐳", false);
      viewer.sendParts(1, "\",\"topic\":\"servers\",", false);
      viewer.sendParts(1, "\"server\":\"*\"}", true);

      assertThat(viewer.awaitMessage("snapshot").path("sub").asText()).isEqualTo("größer 🐳");
    }
  }

  @Test
  void what_is_unknown_or_hidden_closes_with_4404_and_a_sentence() {
    var outsider = Session.ofNew();
    var container = Workbench.id(workbench.create(Workbench.unstarted()));

    assertCloses(Viewer.of(Sockets.logs(Workbench.local(), "no-such"), ""), 4404, "no-such");
    assertCloses(
        Viewer.of(Sockets.logs(UUID.randomUUID().toString(), container), ""), 4404, "server");
    assertCloses(
        Viewer.as(outsider.headers(), Sockets.logs(Workbench.local(), container), ""),
        4404,
        "server");
    assertCloses(
        Viewer.as(outsider.headers(), "/ws/v1/logs", "&c=" + Workbench.local() + ":" + container),
        4404,
        "server");
  }

  @Test
  void what_makes_no_sense_closes_with_4400_and_names_the_parameter() {
    var path = Sockets.logs(Workbench.local(), "x");

    assertCloses(Viewer.of(path, "&taill=1"), 4400, "taill");
    assertCloses(Viewer.of(running(), "&tail=-1"), 4400, "tail");
    assertCloses(Viewer.of(running(), "&since=yesterday"), 4400, "time");
    assertCloses(Viewer.of("/ws/v1/logs", ""), 4400, "1 to 20");
    assertCloses(Viewer.of("/ws/v1/logs", "&c=x".repeat(21)), 4400, "1 to 20");
  }

  @Test
  void the_eleventh_stream_of_a_user_is_refused_after_a_moment_and_a_free_slot_is_found() {
    var user = Session.ofNew("viewer");
    var path = running();
    var viewers = new ArrayList<Viewer>();
    try {
      for (var n = 0; n < 10; n++) {
        viewers.add(Viewer.as(user.headers(), path, ""));
        viewers.getLast().awaitLines(1);
      }
      var begun = System.nanoTime();
      assertCloses(Viewer.as(user.headers(), path, ""), 4429, "10 connections");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(900));

      viewers.removeFirst().close();
      viewers.add(Viewer.as(user.headers(), path, ""));
      viewers.getLast().awaitLines(1);
    } finally {
      viewers.forEach(Viewer::close);
    }
  }

  @Test
  void the_fifty_first_stream_of_a_container_is_refused_whoever_asks() {
    var path = running();
    var viewers = new ArrayList<Viewer>();
    try {
      for (var n = 0; n < 5; n++) {
        var user = Session.ofNew("viewer");
        for (var stream = 0; stream < 10; stream++) {
          viewers.add(Viewer.as(user.headers(), path, "&tail=1"));
          viewers.getLast().awaitLines(1);
        }
      }
      assertCloses(Viewer.of(path, ""), 4429, "50 viewers");

      viewers.removeFirst().close();
      viewers.add(Viewer.of(path, ""));
      viewers.getLast().awaitLines(1);
    } finally {
      viewers.forEach(Viewer::close);
    }
  }

  @Test
  void who_sees_a_container_but_may_not_act_on_it_gets_no_terminal_and_4403() {
    var viewer = Session.ofNew("viewer");
    var container = running().replace("/logs", "/exec");

    assertCloses(
        Viewer.as(viewer.headers(), container, "&cmd=id&tty=false"), 4403, "container.exec");
  }

  @Test
  void s01_a_sign_out_closes_the_sockets_of_the_session_within_5_s_and_no_others() {
    var leaving = Session.ofNew("viewer");
    var staying = Session.begin(leaving.username());
    var path = running();
    try (var closed = Viewer.as(leaving.headers(), path, "");
        var open = Viewer.as(staying.headers(), path, "")) {
      closed.awaitLines(1);
      open.awaitLines(1);

      leaving.logout();

      await().atMost(Duration.ofSeconds(5)).until(() -> closed.code() == 4403);
      assertThat(closed.reason()).contains("session has ended");
      assertThat(open.code()).isZero();
    }
  }

  @Test
  void s01_a_new_password_closes_the_sockets_of_other_sessions_within_5_s() {
    var changing = Session.ofNew("viewer");
    var other = Session.begin(changing.username());
    try (var closed = Viewer.as(other.headers(), running(), "")) {
      closed.awaitLines(1);

      var change =
          Platform.send(
              "PUT",
              "/api/v1/auth/me/password",
              BodyPublishers.ofString(
                  Answer.write(
                      Map.of(
                          "currentPassword",
                          FirstRun.PASSWORD,
                          "newPassword",
                          FirstRun.PASSWORD + "-new"))),
              "Authorization",
              changing.headers()[1],
              "Content-Type",
              "application/json");

      assertThat(change.status()).as(change.body()).isEqualTo(204);
      await().atMost(Duration.ofSeconds(5)).until(() -> closed.code() == 4403);
    }
  }

  @Test
  void a_viewer_that_stalls_is_closed_and_delays_nobody() {
    var path = flooding();
    try (var stalled = Handshake.of(path + "?ticket=" + Sockets.ticket(path), Sockets.ORIGIN);
        var reading = Viewer.of(path, "")) {
      assertThat(stalled.status()).isEqualTo(101);
      reading.awaitLines(100);

      await(
              "its connection is gone at the platform, which first waits half a minute for its farewell")
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(250))
          .until(() -> Connections.to(stalled.localPort()) == 0);

      assertThat(reading.code()).isZero();
      var before = reading.newestAt();
      await().until(() -> reading.newestAt() > before);
    }
  }

  /** Logs of a container that says something now and then. */
  private String running() {
    return Sockets.logs(
        Workbench.local(),
        Workbench.id(
            workbench.create(
                Workbench.script("trap 'exit 0' TERM; while :; do echo tick; sleep 0.1; done"))));
  }

  private String flooding() {
    return Sockets.logs(
        Workbench.local(),
        Workbench.id(
            workbench.create(Workbench.script("trap 'exit 0' TERM; yes 'again and again'"))));
  }

  private static void assertCloses(Viewer viewer, int code, String reason) {
    try (viewer) {
      assertThat(viewer.awaitClose()).as(viewer.reason()).isEqualTo(code);
      assertThat(viewer.reason()).contains(reason);
    }
  }
}
