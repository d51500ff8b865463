package io.dcp.engine.docker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.Map;

/** Writes the {@code filters} of a question: {@code {"id": ["a", "b"]}}, fit for a query. */
final class Filters {
  private Filters() {}

  static String of(String name, Collection<String> values) {
    return of(Map.of(name, values));
  }

  static String of(Map<String, ? extends Collection<String>> valuesByName) {
    var filters = JsonNodeFactory.instance.objectNode();
    valuesByName.forEach((name, values) -> {
      var list = filters.putArray(name);
      values.forEach(list::add);
    });
    return DockerConnection.encoded(filters.toString());
  }
}
