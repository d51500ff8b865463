package io.dcp.mirror.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.events.EngineEvent;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionTest {
  private static final Key CONTAINER = new Key(Topic.CONTAINERS, "x");

  @ParameterizedTest
  @ValueSource(strings = {"create", "start", "stop", "kill", "rename", "health_status", "new-word"})
  void whatever_happens_to_a_container_makes_it_be_read(String action) {
    assertThat(to("container", action)).isEqualTo(new Reaction.Read(CONTAINER));
  }

  @Test
  void a_container_that_ended_is_read_once_more_later_as_its_policy_may_start_it() {
    assertThat(to("container", "die")).isEqualTo(new Reaction.ReadNowAndLater(CONTAINER));
  }

  @Test
  void a_container_that_was_removed_is_forgotten_without_reading() {
    assertThat(to("container", "destroy")).isEqualTo(new Reaction.Forget(CONTAINER));
  }

  @ParameterizedTest
  @CsvSource({"container,prune", "volume,mount", "volume,unmount", "network,prune"})
  void what_changes_nothing_that_is_shown_is_passed_over(String type, String action) {
    assertThat(to(type, action)).isEqualTo(new Reaction.Nothing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pull", "tag", "untag", "delete", "prune"})
  void images_are_read_together_because_their_events_name_references_too(String action) {
    assertThat(to("image", action)).isEqualTo(new Reaction.Read(Key.all(Topic.IMAGES)));
  }

  @ParameterizedTest
  @CsvSource({"volume,create,VOLUMES", "network,create,NETWORKS", "network,update,NETWORKS"})
  void a_volume_or_network_that_is_new_or_changed_is_read(String type, String action, Topic topic) {
    assertThat(to(type, action)).isEqualTo(new Reaction.Read(new Key(topic, "x")));
  }

  @ParameterizedTest
  @CsvSource({"volume,destroy,VOLUMES", "network,destroy,NETWORKS", "network,remove,NETWORKS"})
  void a_volume_or_network_that_is_gone_is_forgotten(String type, String action, Topic topic) {
    assertThat(to(type, action)).isEqualTo(new Reaction.Forget(new Key(topic, "x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"connect", "disconnect"})
  void a_container_that_joins_or_leaves_a_network_is_read(String action) {
    assertThat(Reaction.to(event("network", action, Map.of("container", "c"))))
        .isEqualTo(new Reaction.Read(new Key(Topic.CONTAINERS, "c")));
    assertThat(to("network", action)).isEqualTo(new Reaction.Nothing());
  }

  @Test
  void what_concerns_the_engine_itself_makes_everything_be_read() {
    assertThat(to("daemon", "reload")).isEqualTo(new Reaction.ReadAll());
  }

  private static Reaction to(String type, String action) {
    return Reaction.to(event(type, action, Map.of()));
  }

  private static EngineEvent event(String type, String action, Map<String, String> attributes) {
    return new EngineEvent(
        "1", UUID.randomUUID(), "one", Instant.EPOCH, type, action, "x", null, attributes);
  }
}
