package io.dcp.web.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListParametersTest {
  private static final Set<String> SORTABLE = Set.of("name", "created");

  @Test
  void without_parameters_a_list_begins_at_its_start_with_a_hundred_items() {
    var query = new ListParameters().read(SORTABLE);

    assertThat(query.limit()).isEqualTo(100);
    assertThat(query.offset()).isZero();
    assertThat(query.sort()).isEmpty();
    assertThat(query.text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "1001",
        "-1",
        "",
        "ten",
        "1e3",
        "10 ",
        "1000000000",
        "99999999999999999999",
        "٣"
      })
  void a_limit_that_is_no_number_from_1_to_1000_is_refused_with_its_name(String limit) {
    assertRefused("limit", limit, null, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"***", "YWZ0ZXI6LTE", "YWZ0ZXI6OTk5OTk5OTk5OTk5", "bm90aGluZw"})
  void a_cursor_that_no_page_gave_out_is_refused(String cursor) {
    assertRefused("cursor", null, cursor, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"password", "-", "--name", "name;drop", "NAME"})
  void a_field_that_the_list_cannot_be_sorted_by_is_refused(String sort) {
    assertRefused("sort", null, null, sort);
  }

  @Test
  void a_dash_sorts_from_the_end() {
    var query = new ListParameters("5", null, "-created", " web ").read(SORTABLE);

    assertThat(query.sort()).contains(new ListQuery.Sort("created", true));
    assertThat(query.text()).contains("web");
  }

  @Test
  void following_the_cursors_visits_every_item_once() {
    var all = IntStream.range(0, 25).boxed().toList();
    var seen = new ArrayList<Integer>();
    @Nullable String cursor = null;
    do {
      var page = new ListParameters("10", cursor, null, null).read(SORTABLE).pageOf(all);
      assertThat(page.total()).isEqualTo(25);
      seen.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(seen).isEqualTo(all);
  }

  @Test
  void a_cursor_beyond_the_end_of_a_list_that_shrank_gives_an_empty_last_page() {
    var page =
        new ListParameters("10", PageCursor.of(40), null, null)
            .read(SORTABLE)
            .pageOf(List.of(1, 2));

    assertThat(page.items()).isEmpty();
    assertThat(page.nextCursor()).isNull();
  }

  private static void assertRefused(
      String parameter, @Nullable String limit, @Nullable String cursor, @Nullable String sort) {
    var parameters = new ListParameters(limit, cursor, sort, null);

    var refused = catchThrowableOfType(DomainException.class, () -> parameters.read(SORTABLE));

    assertThat(refused.code()).isEqualTo(ErrorCode.VALIDATION_FAILED);
    assertThat(refused.fieldErrors())
        .singleElement()
        .extracting(DomainException.FieldError::field)
        .isEqualTo(parameter);
  }
}
