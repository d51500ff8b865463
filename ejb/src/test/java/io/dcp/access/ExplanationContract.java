package io.dcp.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.access.boundary.AccessQuestions;
import io.dcp.access.boundary.Grants;
import io.dcp.api.access.Scope;
import io.dcp.api.identity.Me;
import io.dcp.platform.problem.ErrorCode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How rights are explained, on whatever database. */
abstract class ExplanationContract extends AccessScene {
  @Test
  void an_explanation_names_the_grant_that_allows_or_what_is_missing() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    var there = server("test", Map.of());
    assertThat(canI(ada, "image.view", here, vera).reason())
        .isEqualTo("No: there is no grant at all.");
    var grant = give(ada, group(ada, "Ops", vera), "operator", on(here, null));

    var yes = canI(ada, "container.exec", here, vera);
    assertThat(yes.allowed()).isTrue();
    assertThat(yes.grants()).containsExactly(grant);
    assertThat(yes.reason())
        .isEqualTo(
            "Yes: the role operator, granted to the group Ops on the server prod, allows it.");

    var missing = canI(ada, "image.pull", here, vera);
    assertThat(missing.allowed()).isFalse();
    assertThat(missing.grants()).isEmpty();
    assertThat(missing.reason())
        .isEqualTo(
            "No: no grant that covers the server prod has a role with image.pull; these roles have it: admin, deployer.");
    assertThat(canI(ada, "image.view", there, vera).reason())
        .isEqualTo("No: no grant covers the server test.");
    assertThat(canI(ada, "user.manage", null, vera).reason())
        .contains("these roles have it: admin");
    refused(ErrorCode.SERVER_NOT_FOUND, () -> canI(vera, "image.view", there, vera));
    refused(ErrorCode.VALIDATION_FAILED, () -> canI(vera, "world.rule", here, vera));
  }

  @Test
  void an_explanation_tells_for_which_containers_a_grant_is() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    platform.containers().add(here, "web", Map.of("com.docker.compose.project", "shop"));
    platform.containers().add(here, "blog", Map.of());
    var grant = give(ada, vera, "operator", on(here, stack("shop")));

    var yes = canI(ada, "container.exec", here, "web", vera);
    assertThat(yes.allowed()).isTrue();
    assertThat(yes.grants()).containsExactly(grant);
    assertThat(yes.reason())
        .isEqualTo(
            "Yes: the role operator, granted on the server prod, for the containers of the stack shop, allows it.");
    assertThat(canI(ada, "container.exec", here, vera).reason())
        .as("on that server, for some containers")
        .isEqualTo(yes.reason());

    var other = canI(ada, "container.exec", here, "blog", vera);
    assertThat(other.allowed()).isFalse();
    assertThat(other.grants()).isEmpty();
    assertThat(other.reason())
        .isEqualTo(
            "No: container.exec is granted for other containers there, and not for this one.")
        .isEqualTo(canI(ada, "container.exec", here, "unknown", vera).reason());
    assertThat(canI(ada, "container.delete", here, "web", vera).reason())
        .startsWith("No: no grant that covers the server prod has a role with container.delete");
    assertThat(canI(ada, "image.view", here, vera).reason())
        .isEqualTo(
            "No: image.view concerns a server as a whole, and every grant is narrowed to containers.");
    assertThat(canI(ada, "user.manage", null, vera).allowed()).isFalse();
  }

  @Test
  void an_explanation_says_when_an_action_is_granted_elsewhere_or_concerns_the_platform() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    var there = server("test", Map.of());
    give(ada, vera, "admin", on(here, null));
    give(ada, vera, "viewer", on(there, null));

    assertThat(canI(ada, "container.exec", there, vera).reason())
        .isEqualTo("No: container.exec is granted elsewhere, and not on the server test.");
    assertThat(canI(ada, "user.manage", null, vera).reason())
        .isEqualTo(
            "No: user.manage is done to the platform as a whole and needs a grant for everything everywhere.");
  }

  @Test
  void permissions_tell_only_what_a_grant_really_allows() {
    var vera = user("vera");
    var here = server("prod", Map.of());
    give(ada, vera, "admin", on(here, stack("shop")));

    var permissions =
        platform.requestBy(
            ada, () -> platform.get(AccessQuestions.class).permissions(vera.userId().toString()));

    assertThat(permissions).hasSize(1);
    assertThat(permissions.getFirst().scope())
        .isEqualTo(new Scope(Scope.Type.SERVER, here.toString(), "prod", stack("shop")));
    assertThat(permissions.getFirst().actions())
        .contains("container.delete", "container.files", "server.view")
        .doesNotContain("container.create", "image.view", "user.manage", "server.manage")
        .doesNotContain("server.info");
    assertThat(permissions)
        .isEqualTo(platform.get(Grants.class).permissionsOf(vera.userId()))
        .hasOnlyElementsOfType(Me.Permission.class);
  }
}
