package io.dcp.platform.paging;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list, in which order.
 *
 * @param sort a field's name, with a dash before it for the reverse; the list's own order when null
 * @param limit 1 to 1000; 100 when null
 * @param cursor {@code nextCursor} of the page before; the first page when null
 */
public record PageRequest(@Nullable String sort, @Nullable Integer limit, @Nullable String cursor) {
  private static final int DEFAULT_LIMIT = 100;
  private static final int LARGEST_LIMIT = 1_000;

  public static final PageRequest FIRST = new PageRequest(null, null, null);

  int size() {
    var size = Optional.ofNullable(limit).orElse(DEFAULT_LIMIT);
    if (size < 1 || size > LARGEST_LIMIT) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED, "limit", "The limit is 1 to " + LARGEST_LIMIT + ".");
    }
    return size;
  }
}
