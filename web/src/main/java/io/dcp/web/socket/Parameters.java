package io.dcp.web.socket;

import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The address of a connection, taken apart.
 *
 * @param path values of the template's variables
 * @param query values by name
 */
public record Parameters(Map<String, String> path, Map<String, List<String>> query) {

  /**
   * Takes a connection's address apart.
   *
   * @param queryString as it stood in the address, without the question mark
   */
  static Parameters of(Map<String, String> path, @Nullable String queryString) {
    var query = new HashMap<String, List<String>>();
    for (var pair : Objects.requireNonNullElse(queryString, "").split("&", -1)) {
      var equals = pair.indexOf('=');
      var name = equals < 0 ? pair : pair.substring(0, equals);
      if (!name.isEmpty()) {
        query
            .computeIfAbsent(decoded(name), _ -> new ArrayList<>())
            .add(decoded(equals < 0 ? "" : pair.substring(equals + 1)));
      }
    }
    return new Parameters(Map.copyOf(path), Map.copyOf(query));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException damaged) {
      return text;
    }
  }

  /** The value of a variable of the template. */
  public String path(String name) {
    return Optional.ofNullable(path.get(name)).orElseThrow();
  }

  /** The first value; null when absent, as the readers in {@code web.query} take it. */
  public @Nullable String query(String name) {
    var values = all(name);
    return values.isEmpty() ? null : values.getFirst();
  }

  /** All values of a repeated parameter. */
  public List<String> all(String name) {
    return query.getOrDefault(name, List.of());
  }

  /**
   * Refuses every parameter but these: a typing error must not become a default.
   *
   * @throws DomainException {@link ErrorCode#UNKNOWN_FIELD}
   */
  public void only(String... names) {
    var known = Set.of(names);
    for (var name : query.keySet()) {
      if (!known.contains(name) && !name.equals(HandshakeFilter.TICKET)) {
        throw DomainException.ofField(
            ErrorCode.UNKNOWN_FIELD, name, "There is no parameter %s here.".formatted(name));
      }
    }
  }
}
