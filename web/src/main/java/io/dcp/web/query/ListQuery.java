package io.dcp.web.query;

import io.dcp.api.common.Page;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit most items, 1 to {@value #MAX_LIMIT}
 * @param offset items before the page
 * @param sort empty for the list's own order
 * @param text what an item must contain, without blanks around it
 */
public record ListQuery(int limit, int offset, Optional<Sort> sort, Optional<String> text) {
  public static final int DEFAULT_LIMIT = 100;
  public static final int MAX_LIMIT = 1_000;

  /** An order by one field. */
  public record Sort(String field, boolean descending) {}

  /** The asked-for page of a list that is whole, filtered and in order. */
  public <T> Page<T> pageOf(List<T> all) {
    int from = Math.min(offset, all.size());
    int to = Math.min(from + limit, all.size());
    var next = to < all.size() ? PageCursor.of(to) : null;
    return new Page<>(List.copyOf(all.subList(from, to)), all.size(), next);
  }
}
