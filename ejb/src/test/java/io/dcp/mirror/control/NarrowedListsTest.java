package io.dcp.mirror.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dcp.access.control.TestingRights;
import io.dcp.access.entity.Scope;
import io.dcp.api.containers.ContainerCreate;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerUse;
import io.dcp.api.events.EngineEvent;
import io.dcp.platform.security.Action;
import io.dcp.platform.security.ContainerRef;
import io.dcp.platform.security.ContainerSelector;
import io.dcp.platform.security.Decision;
import io.dcp.platform.security.Label;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody sees of a mirror whose rights are narrowed to the containers of a team. */
@Timeout(30)
class NarrowedListsTest {
  private final TestingMirrors testing = new TestingMirrors();
  private final TestingRights rights = new TestingRights();
  private final MirroredContainers known = new MirroredContainers(testing.mirrors);
  private final MirroredLists lists =
      new MirroredLists(
          testing.mirrors,
          testing.testing.fleet,
          rights.decision(testing.testing.fleet, known),
          TestingAccess.caller());
  private ServerId server;
  private String blue = "";
  private String red = "";

  @BeforeEach
  void begin() {
    server = testing.add("one");
    blue = create("blue-web", "blue");
    red = create("red-web", "red");
    await().until(() -> known(blue) && known(red));
    rights.give(
        Set.of(Action.CONTAINER_VIEW),
        Scope.of(server).narrowedTo(new ContainerSelector.WithLabel(new Label("team", "blue"))));
  }

  private String create(String name, String team) {
    return testing
        .engine(server)
        .containers()
        .create(
            new ContainerCreate(
                name, "shell:1", null, null, null, Map.of("team", team), null, null, false));
  }

  private boolean known(String id) {
    return testing
        .mirrors
        .container(server, id)
        .filter(it -> it.restartCount() != null)
        .isPresent();
  }

  @AfterEach
  void end() {
    testing.close();
  }

  @Test
  void lists_hold_the_containers_that_are_seen_on_one_server_and_on_all() {
    var all = lists.all(Action.CONTAINER_VIEW, Set.of(), Mirrors::containers);
    var one = lists.one(Action.CONTAINER_VIEW, server, Mirrors::containers);

    assertThat(all.content().get().matching(_ -> true))
        .extracting(ContainerSummary::id)
        .containsExactly(blue);
    assertThat(one.content().get().matching(_ -> true))
        .extracting(ContainerSummary::id)
        .containsExactly(blue);
  }

  @Test
  void two_who_see_different_containers_share_no_version() {
    var narrowed = lists.one(Action.CONTAINER_VIEW, server, Mirrors::containers).version();
    rights.give(
        Set.of(Action.CONTAINER_VIEW),
        Scope.of(server).narrowedTo(new ContainerSelector.OfStack("shop")));
    var wider = lists.one(Action.CONTAINER_VIEW, server, Mirrors::containers).version();
    rights.give(Set.of(Action.CONTAINER_VIEW), Scope.of(server));
    var whole = lists.one(Action.CONTAINER_VIEW, server, Mirrors::containers).version();

    assertThat(Set.of(narrowed, wider, whole)).hasSize(3);
  }

  @Test
  void what_uses_an_image_is_named_only_if_it_is_seen() {
    rights.give(Set.of(Action.IMAGE_VIEW), Scope.of(server));

    var images = lists.one(Action.IMAGE_VIEW, server, Mirrors::images).content().get();

    assertThat(images.matching(_ -> true))
        .singleElement()
        .satisfies(
            image -> assertThat(image.usedBy()).extracting(ContainerUse::id).containsExactly(blue));
  }

  @Test
  void an_event_is_seen_with_the_container_that_it_names() {
    var decision = rights.decision(testing.testing.fleet, known);
    rights.give(Set.of(Action.EVENT_VIEW), Scope.of(server));
    var seen = Seen.of(decision, TestingAccess.caller().get(), Action.EVENT_VIEW, Set.of(server));

    assertThat(seen.cut(event("container", blue, Map.of()), testing.mirrors)).isPresent();
    assertThat(seen.cut(event("container", red, Map.of()), testing.mirrors)).isEmpty();
    assertThat(seen.cut(event("container", "gone", Map.of()), testing.mirrors)).isEmpty();
    assertThat(seen.cut(event("network", "n", Map.of("container", blue)), testing.mirrors))
        .isPresent();
    assertThat(seen.cut(event("network", "n", Map.of("container", red)), testing.mirrors))
        .isEmpty();
    assertThat(seen.cut(event("image", "i", Map.of()), testing.mirrors)).isPresent();
  }

  private EngineEvent event(String type, String subject, Map<String, String> attributes) {
    return new EngineEvent(
        "1", server.value(), "one", Instant.EPOCH, type, "start", subject, null, attributes);
  }

  @Test
  void hidden_containers_are_as_if_they_were_not_there_whatever_names_them() {
    var twin = create(blue.substring(0, 6), "red");
    await().until(() -> known(twin));

    assertThat(meant(red)).isEmpty();
    assertThat(meant("red-web")).isEmpty();
    assertThat(meant(red.substring(0, 6))).isEmpty();
    assertThat(meant("blue-web")).isEqualTo(blue);
    assertThat(meant(blue.substring(0, 6)))
        .as("also when a hidden one has that name")
        .isEqualTo(blue);
    assertThat(meant("")).isEmpty();
  }

  /** The full id that a right was found for; empty when the answer is that it is not there. */
  private String meant(String text) {
    var decision =
        rights
            .decision(testing.testing.fleet, known)
            .decide(
                TestingAccess.caller().get(),
                Action.CONTAINER_VIEW,
                server,
                new ContainerRef(text));
    return switch (decision) {
      case Decision.Allowed(_, var container) -> container.orElseThrow().text();
      case Decision.HiddenContainer _ -> "";
      default -> throw new AssertionError(decision);
    };
  }
}
