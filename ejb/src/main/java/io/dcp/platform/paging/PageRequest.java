package io.dcp.platform.paging;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, in which order.
 *
 * @param sort a field's name, with a dash before it for the reverse; the list's own order when null
 * @param limit most items, 1 to {@value #LARGEST_LIMIT}
 * @param cursor {@code nextCursor} of the page before; the first page when null
 */
public record PageRequest(@Nullable String sort, int limit, @Nullable String cursor) {
  /** What a list gives without being asked for a number. */
  public static final int DEFAULT_LIMIT = 100;

  public static final int LARGEST_LIMIT = 1_000;

  /** The first page in the list's own order. */
  public static final PageRequest FIRST = new PageRequest(null, DEFAULT_LIMIT, null);

  public PageRequest {
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw new IllegalArgumentException("limit is 1 to " + LARGEST_LIMIT + ", not " + limit);
    }
  }
}
