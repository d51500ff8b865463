package io.dcp.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortingTest {
  private record Fruit(int id, String name, String colour) {}

  private static final Sorting<Fruit> SORTING =
      new Sorting<>(
          Map.of("name", Fruit::name, "colour", Fruit::colour),
          "name",
          fruit -> String.valueOf(fruit.id()));

  private static final Fruit APPLE = new Fruit(1, "apple", "red");
  private static final Fruit PEAR = new Fruit(2, "pear", "green");
  private static final Fruit CHERRY = new Fruit(3, "cherry", "red");
  private static final Fruit LIME = new Fruit(4, "lime", "green");
  private static final List<Fruit> ALL = List.of(PEAR, LIME, CHERRY, APPLE);

  @Test
  void a_list_has_an_order_of_its_own() {
    assertThat(SORTING.page(ALL, PageRequest.FIRST).items())
        .containsExactly(APPLE, CHERRY, LIME, PEAR);
  }

  @Test
  void equal_items_are_ordered_by_their_key_in_both_directions() {
    assertThat(SORTING.page(ALL, request("colour", 10, null)).items())
        .containsExactly(PEAR, LIME, APPLE, CHERRY);
    assertThat(SORTING.page(ALL, request("-colour", 10, null)).items())
        .containsExactly(APPLE, CHERRY, PEAR, LIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "-name", "colour", "-colour"})
  void following_the_cursors_visits_every_item_once(String sort) {
    var seen = new ArrayList<Fruit>();
    String cursor = null;
    do {
      var page = SORTING.page(ALL, request(sort, 1, cursor));
      assertThat(page.total()).isEqualTo(4);
      seen.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(seen).isEqualTo(SORTING.page(ALL, request(sort, 10, null)).items());
  }

  @Test
  void an_item_that_disappears_makes_the_next_page_skip_none() {
    var first = SORTING.page(ALL, request("name", 2, null));

    var second = SORTING.page(List.of(PEAR, LIME), request("name", 2, first.nextCursor()));

    assertThat(second.items()).containsExactly(LIME, PEAR);
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void the_last_page_has_no_cursor_also_when_it_is_full() {
    assertThat(SORTING.page(ALL, request("name", 4, null)).nextCursor()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"taste", "-", "--name", "NAME"})
  void a_field_that_is_none_is_refused(String sort) {
    assertThat(refusedField(request(sort, 1, null))).isEqualTo("sort");
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "bm90aGluZw"})
  void a_cursor_that_no_page_gave_out_is_refused(String cursor) {
    assertThat(refusedField(request("name", 1, cursor))).isEqualTo("cursor");
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    var cursor = SORTING.page(ALL, request("name", 1, null)).nextCursor();

    assertThat(refusedField(request("-name", 1, cursor))).isEqualTo("cursor");
  }

  @Test
  void times_sort_as_they_follow_each_other() {
    assertThat(
            Stream.of(
                    Instant.parse("2026-05-01T12:30:00Z"),
                    Instant.parse("2026-05-01T12:30:00.000000005Z"),
                    Instant.parse("2026-05-01T12:30:00.01Z"),
                    Instant.parse("2026-05-01T12:30:10Z"))
                .map(Sorting::sortable))
        .isSorted();
  }

  @Test
  void a_time_that_is_not_known_is_before_all() {
    assertThat(Sorting.sortable((Instant) null)).isLessThan(Sorting.sortable(Instant.MIN));
  }

  @Test
  void numbers_sort_by_size_and_names_in_any_case() {
    assertThat(Sorting.sortable(9)).isLessThan(Sorting.sortable(10));
    assertThat(Sorting.sortable(10)).isLessThan(Sorting.sortable(Long.MAX_VALUE));
    assertThat(Sorting.sortable("Web")).isEqualTo("web");
  }

  private static String refusedField(PageRequest request) {
    var refused = catchThrowableOfType(DomainException.class, () -> SORTING.page(ALL, request));
    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    return refused.fieldErrors().getFirst().field();
  }

  private static PageRequest request(String sort, int limit, @Nullable String cursor) {
    return new PageRequest(sort, limit, cursor);
  }
}
