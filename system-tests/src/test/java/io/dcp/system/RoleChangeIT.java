package io.dcp.system;

import static io.dcp.system.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A role that is taken away is gone for the token and the socket that were there before (S01). */
class RoleChangeIT {
  private static final String GRANTS = "/api/v1/grants";

  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void s01_who_loses_a_role_is_refused_by_the_next_request_and_cut_off_within_5_s() {
    var user = Session.ofNew("operator");
    var logs =
        Sockets.logs(
            Workbench.local(),
            Workbench.id(workbench.create(Workbench.script("echo tick; " + Workbench.WAIT))));
    try (var socket = Viewer.as(user.headers(), logs, "")) {
      socket.awaitLines(1);
      assertThat(Platform.get("/api/v1/containers", user.headers()).status()).isEqualTo(200);

      revoke(user);

      assertProblem(Platform.get("/api/v1/containers", user.headers()), 403, "FORBIDDEN");
      assertProblem(
          Platform.post(Workbench.containers() + "/x/stop", "", user.headers()),
          404,
          "SERVER_NOT_FOUND");
      await().atMost(Duration.ofSeconds(5)).until(() -> socket.code() == 4403);
    }
  }

  private static void revoke(Session user) {
    var administrator = Platform.asAdministrator();
    var id =
        Platform.get("/api/v1/auth/me", user.headers()).json().path("user").path("id").asText();
    var grants = Platform.get(GRANTS + "?user=" + id, administrator).json().path("items");
    assertThat(grants).hasSize(1);
    assertThat(
            Platform.delete(GRANTS + "/" + grants.path(0).path("id").asText(), administrator)
                .status())
        .isEqualTo(204);
  }
}
