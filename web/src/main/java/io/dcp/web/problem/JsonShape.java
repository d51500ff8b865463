package io.dcp.web.problem;

import io.dcp.web.json.StrictJson;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a Java type looks like in JSON, in words. */
final class JsonShape {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
  private static final Set<Class<?>> NUMBERS =
      Set.of(double.class, Double.class, float.class, Float.class);

  private JsonShape() {}

  static String of(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (WHOLE.contains(type)) {
      return "a whole number in range";
    }
    if (NUMBERS.contains(type)) {
      return "a number";
    }
    if (type.isEnum()) {
      return "one of " + constants(type);
    }
    return ofOther(type);
  }

  private static String ofOther(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)) {
      return "text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == UUID.class) {
      return "an id such as 00000000-0000-4000-8000-000000000000";
    }
    if (type == Instant.class) {
      return "a time such as 2026-11-01T12:00:00Z";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "of another type";
  }

  private static String constants(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> StrictJson.mapper().convertValue(constant, String.class))
        .collect(Collectors.joining(", "));
  }
}
