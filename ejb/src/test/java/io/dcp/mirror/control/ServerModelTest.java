package io.dcp.mirror.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.containers.ContainerSummary.ImageRef;
import io.dcp.api.containers.ContainerSummary.Mount;
import io.dcp.api.volumes.VolumeSummary;
import io.dcp.platform.security.ServerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServerModelTest {
  private static final ServerId SERVER = new ServerId(UUID.randomUUID());

  private final List<Change> told = new ArrayList<>();
  private final ServerModel model = new ServerModel(SERVER, 3, told::addAll);

  @Test
  void a_volume_is_told_anew_when_a_container_begins_or_ends_to_use_it() {
    model.listedVolumes(List.of(volume("data"), volume("other")), Set.of());
    told.clear();

    model.inspected(container("c1", ContainerState.RUNNING, "data"));
    model.inspected(container("c1", ContainerState.RUNNING, "other"));
    model.gone(Topic.CONTAINERS, "c1");

    assertThat(model.volumes()).allMatch(volume -> volume.usedBy().isEmpty());
    assertThat(told)
        .filteredOn(change ->
            change instanceof Change.Upserted(_, var topic, _, _) && topic == Topic.VOLUMES)
        .extracting(change -> ((Change.Upserted) change).id())
        .containsExactlyInAnyOrder("data", "data", "other", "other");
  }

  @Test
  void a_list_removes_what_it_lacks_but_not_what_was_touched_since_it_was_begun() {
    model.inspected(container("old", ContainerState.RUNNING, "data"));
    model.inspected(container("new", ContainerState.RUNNING, "data"));

    model.listed(List.of(), Set.of("new"));

    assertThat(model.containers()).extracting(ContainerSummary::id).containsExactly("new");
  }

  @Test
  void a_list_does_not_take_back_what_an_inspection_told() {
    var inspected = container("c1", ContainerState.RUNNING, "data");
    model.inspected(inspected);
    told.clear();

    model.listed(List.of(row("c1", ContainerState.RUNNING)), Set.of());

    assertThat(told).isEmpty();
    assertThat(model.containers().getFirst().startedAt()).isNotNull();
  }

  @Test
  void a_list_that_tells_something_else_leaves_unknown_what_it_does_not_tell() {
    model.inspected(container("c1", ContainerState.RUNNING, "data"));

    model.listed(List.of(row("c1", ContainerState.EXITED)), Set.of());

    var now = model.containers().getFirst();
    assertThat(now.state()).isEqualTo(ContainerState.EXITED);
    assertThat(now.startedAt()).isNull();
    assertThat(now.restartCount()).isNull();
  }

  @Test
  void what_has_not_changed_is_not_told() {
    model.inspected(container("c1", ContainerState.RUNNING, "data"));
    var version = model.version();
    told.clear();

    model.inspected(container("c1", ContainerState.RUNNING, "data"));

    assertThat(told).isEmpty();
    assertThat(model.version()).isEqualTo(version);
  }

  @Test
  void no_more_than_the_most_is_kept_and_it_is_told_that_something_is_missing() {
    for (var number = 0; number < 5; number++) {
      model.inspected(container("c" + number, ContainerState.RUNNING, "data"));
    }

    assertThat(model.size().containers()).isEqualTo(3);
    assertThat(model.size().cut()).isTrue();
  }

  @Test
  void a_container_is_found_by_id_name_and_a_prefix_that_fits_one_alone() {
    model.inspected(container("aa1", ContainerState.RUNNING, "data"));
    model.inspected(container("aa2", ContainerState.RUNNING, "data"));

    assertThat(model.container("aa1")).isPresent();
    assertThat(model.container("name-of-aa2")).isPresent();
    assertThat(model.container("aa")).isEmpty();
    assertThat(model.container("")).isEmpty();
  }

  private static VolumeSummary volume(String name) {
    return new VolumeSummary(
        name,
        name,
        SERVER.value(),
        "one",
        "local",
        "local",
        false,
        null,
        null,
        Map.of(),
        null,
        List.of());
  }

  private static ContainerSummary row(String id, ContainerState state) {
    return container(id, state, "data", null, null, "Up 2 hours");
  }

  private static ContainerSummary container(String id, ContainerState state, String volume) {
    return container(id, state, volume, Instant.EPOCH, 0, "Up 1 hour");
  }

  private static ContainerSummary container(
      String id,
      ContainerState state,
      String volume,
      @org.jspecify.annotations.Nullable Instant startedAt,
      @org.jspecify.annotations.Nullable Integer restartCount,
      String status) {
    return new ContainerSummary(
        id,
        "name-of-" + id,
        SERVER.value(),
        "one",
        new ImageRef("web:1", "sha256:1"),
        "sh",
        Instant.EPOCH,
        state,
        null,
        null,
        startedAt,
        null,
        status,
        List.of(),
        List.of(),
        List.of(new Mount("volume", volume, null, "/data", false)),
        Map.of(),
        null,
        restartCount,
        restartCount == null ? null : (Boolean) false,
        null);
  }
}
