package io.dcp.containers.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.api.containers.ContainerPage;
import io.dcp.api.containers.ContainerState;
import io.dcp.api.containers.ContainerSummary;
import io.dcp.api.servers.ServerFreshness;
import io.dcp.api.servers.ServerState;
import io.dcp.mirror.control.Mirrored;
import io.dcp.mirror.control.MirroredItems;
import io.dcp.platform.paging.PageRequest;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerListingTest {
  private static final UUID SERVER = UUID.randomUUID();
  private static final Instant NOW = Instant.ofEpochSecond(1_000);
  private static final MirroredItems<ContainerSummary> KNOWN =
      new MirroredItems<>(
          List.of(
              new Mirrored<>(
                  new ServerFreshness(SERVER, "one", ServerState.HEALTHY, null),
                  List.of(
                      container("aa1", "Web", "nginx:1", ContainerState.RUNNING, 30, "shop"),
                      container("bb2", "db", "postgres:17", ContainerState.EXITED, 10, "shop"),
                      container("cc3", "cache", "redis:7", ContainerState.RUNNING, 20, null)))));

  @Test
  void without_a_filter_all_are_listed_by_name_with_counts_of_every_state() {
    var page = page(filter(null, null), PageRequest.FIRST);

    assertThat(names(page)).containsExactly("cache", "db", "Web");
    assertThat(page.states())
        .containsEntry("running", 2)
        .containsEntry("exited", 1)
        .containsEntry("dead", 0)
        .hasSize(ContainerState.values().length);
    assertThat(page.servers()).extracting(ServerFreshness::name).containsExactly("one");
  }

  @Test
  void counts_are_made_before_the_state_filter_and_after_the_others() {
    var page = page(filter(null, "shop", "exited"), PageRequest.FIRST);

    assertThat(names(page)).containsExactly("db");
    assertThat(page.total()).isEqualTo(1);
    assertThat(page.states()).containsEntry("running", 1).containsEntry("exited", 1);
  }

  @ParameterizedTest
  @CsvSource({
    "WEB, Web",
    "nginx, Web",
    "bb, db",
    "postgres:1, db",
    "tier=cache, cache",
    "nothing, ''"
  })
  void a_text_is_found_in_name_image_id_and_labels(String text, String found) {
    assertThat(String.join(",", names(page(filter(text, null), PageRequest.FIRST))))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "name, cache db Web",
    "-name, Web db cache",
    "created, db cache Web",
    "-created, Web cache db",
    "image, Web db cache",
    "state, db Web cache",
    "server, Web db cache"
  })
  void a_list_is_sorted_as_asked(String sort, String order) {
    var page = page(filter(null, null), new PageRequest(sort, 100, null));

    assertThat(String.join(" ", names(page))).isEqualTo(order);
  }

  @Test
  void the_words_for_a_status_are_those_of_the_moment() {
    assertThat(page(filter("cache", null), PageRequest.FIRST).items())
        .extracting(ContainerSummary::status)
        .containsExactly("Up Less than a second");
  }

  @Test
  void several_states_are_given_apart_or_together() {
    assertThat(page(filter(null, null, "running,exited"), PageRequest.FIRST).total()).isEqualTo(3);
    assertThat(page(filter(null, null, "running", "exited"), PageRequest.FIRST).total())
        .isEqualTo(3);
  }

  @Test
  void a_state_that_is_none_is_refused() {
    var refused = catchThrowableOfType(DomainException.class, () -> filter(null, null, "sleeping"));

    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(refused.fieldErrors().getFirst().field()).isEqualTo("state");
  }

  private static ContainerPage page(ContainerFilter filter, PageRequest request) {
    return ContainerListing.page(KNOWN, filter, request, NOW);
  }

  private static ContainerFilter filter(
      @Nullable String text, @Nullable String stack, String... states) {
    return ContainerFilter.of(Optional.ofNullable(text), List.of(states), stack);
  }

  private static List<String> names(ContainerPage page) {
    return page.items().stream().map(ContainerSummary::name).toList();
  }

  private static ContainerSummary container(
      String id,
      String name,
      String image,
      ContainerState state,
      long createdAt,
      @Nullable String stack) {
    return new ContainerSummary(
        id,
        name,
        SERVER,
        "one",
        new ContainerSummary.ImageRef(image, "sha256:0"),
        "sh",
        Instant.ofEpochSecond(createdAt),
        state,
        null,
        null,
        null,
        null,
        "",
        List.of(),
        List.of(),
        List.of(),
        Map.of("tier", name),
        stack == null ? null : new ContainerSummary.StackRef(stack, null, "compose"),
        null,
        null,
        null);
  }
}
