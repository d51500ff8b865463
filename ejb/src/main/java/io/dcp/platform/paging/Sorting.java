package io.dcp.platform.paging;

import io.dcp.api.common.Page;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The orders in which a kind of list can be read. Items that are equal in one are ordered by their
 * key, so that every order is total and a cursor has one place in it.
 */
public final class Sorting<T> {
  private final Map<String, Function<T, String>> fields;
  private final String defaultField;
  private final Function<T, String> key;

  /**
   * Describes the orders.
   *
   * @param fields by name, each as a text that sorts as it should
   * @param key unique in the list
   */
  public Sorting(
      Map<String, Function<T, String>> fields, String defaultField, Function<T, String> key) {
    this.fields = Map.copyOf(fields);
    this.defaultField = defaultField;
    this.key = key;
  }

  /** A name as it is sorted: in any case. */
  public static String sortable(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Digits of one length, so that texts sort as the numbers do; below zero as zero. */
  public static String sortable(long number) {
    return "%019d".formatted(Math.max(0, number));
  }

  /** A time to the nanosecond; one that is not known is before all, so that the newest lead. */
  public static String sortable(@Nullable Instant time) {
    return time == null ? "" : sortable(time.getEpochSecond()) + "%09d".formatted(time.getNano());
  }

  /**
   * One page of the items.
   *
   * @throws DomainException {@link ErrorCode#VALIDATION_FAILED} for an unknown sort or a cursor
   *     that is none of this order
   */
  public Page<T> page(List<T> items, PageRequest request) {
    var size = request.limit();
    var sort =
        Optional.ofNullable(request.sort()).filter(field -> !field.isEmpty()).orElse(defaultField);
    var reverse = sort.startsWith("-");
    var field = fields.get(reverse ? sort.substring(1) : sort);
    if (field == null) {
      throw DomainException.ofField(
          ErrorCode.VALIDATION_FAILED,
          "sort",
          "The list can be sorted by "
              + String.join(", ", fields.keySet().stream().sorted().toList())
              + ".");
    }
    Comparator<Cursor> order = Comparator.comparing(Cursor::value);
    order = (reverse ? order.reversed() : order).thenComparing(Cursor::key);
    var placed =
        items.stream()
            .map(item -> new Placed<>(item, new Cursor(sort, field.apply(item), key.apply(item))))
            .sorted(Comparator.comparing(Placed::place, order))
            .toList();
    var from =
        request.cursor() == null ? 0 : after(placed, Cursor.parse(request.cursor(), sort), order);
    var page = placed.subList(from, Math.min(placed.size(), from + size));
    var isLast = from + page.size() >= placed.size();
    return new Page<>(
        page.stream().map(Placed::item).toList(),
        items.size(),
        isLast ? null : page.getLast().place().text());
  }

  private record Placed<T>(T item, Cursor place) {}

  private static <T> int after(List<Placed<T>> placed, Cursor cursor, Comparator<Cursor> order) {
    var index = 0;
    while (index < placed.size() && order.compare(placed.get(index).place(), cursor) <= 0) {
      index++;
    }
    return index;
  }
}
