package io.dcp.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Canaries: what must never be written down is found nowhere below the data folder (S10). */
class SecretsIT {
  @RegisterExtension final Workbench workbench = new Workbench();

  @Test
  void s10_no_secret_stands_in_a_log_or_readable_in_the_database() {
    var environment = "canary-" + Lab.unique("env");
    var password = "canary-" + Lab.unique("password");
    var typo = "canary-" + Lab.unique("typo");
    var user = Session.ofNew("admin");
    var request = Workbench.unstarted();
    request.put("env", Map.of("DB_PASSWORD", environment));
    workbench.create(request);
    workbench.tryToCreate(request);
    request.put("image", "not a name " + environment);
    workbench.tryToCreate(request);
    workbench.register(2, Lab.unique("canary"));
    Session.login(user.username(), typo, Attackers.next());
    Platform.post(
        "/api/v1/users",
        Map.of("username", Lab.unique("user"), "password", password),
        Platform.asAdministrator());
    var refreshed = Session.of(user.refresh());
    refreshed.logout();

    var secrets = new ArrayList<>(List.of(environment, password, typo, FirstRun.PASSWORD));
    secrets.addAll(
        List.of(
            user.accessToken(),
            user.refreshToken(),
            refreshed.accessToken(),
            refreshed.refreshToken()));
    Lab.pem("KEY").lines().skip(1).limit(3).forEach(secrets::add);
    for (var secret : secrets) {
      assertThat(Logs.filesWith(secret)).as("files with " + secret).isEmpty();
    }
  }

  @Test
  void the_search_for_canaries_finds_what_is_there() {
    var name = Session.ofNew("viewer").username();

    assertThat(Logs.filesWith(name))
        .as("a user's name stands in the database and the audit lines")
        .isNotEmpty();
  }
}
