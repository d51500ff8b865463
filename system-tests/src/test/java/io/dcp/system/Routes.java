package io.dcp.system;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every address of the API, as its description tells. */
final class Routes {
  private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

  private Routes() {}

  /**
   * An operation.
   *
   * @param template its path with names in braces for every part that stands for something
   * @param open whether nobody needs to be signed in
   */
  record Route(String method, String template, boolean open, boolean takesBody) {
    @Override
    public String toString() {
      return method + " " + path();
    }

    /** With {@code x} for every part that stands for something. */
    String path() {
      return filled(Map.of());
    }

    boolean names(String part) {
      return template.contains("{" + part + "}");
    }

    private String filled(Map<String, String> parts) {
      var path = template;
      for (var part : parts.entrySet()) {
        path = path.replace("{" + part.getKey() + "}", part.getValue());
      }
      return path.replaceAll("\\{[^}]+}", "x");
    }

    /** The answer to whoever sends these headers, with an empty object where a body is taken. */
    Answer ask(String... headers) {
      return ask(Map.of(), headers);
    }

    /** As {@link #ask(String...)}, with these for some parts of the path. */
    Answer ask(Map<String, String> parts, String... headers) {
      var path = filled(parts);
      return takesBody
          ? Platform.change(method, path, "{}", headers)
          : Platform.send(method, path, java.net.http.HttpRequest.BodyPublishers.noBody(), headers);
    }
  }

  static List<Route> all() {
    return Platform.get("/openapi?format=json").json().path("paths").properties().stream()
        .flatMap(path ->
            path.getValue().properties().stream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .flatMap(operation -> {
                  var security = operation.getValue().path("security");
                  return Stream.of(
                      new Route(
                          operation.getKey().toUpperCase(java.util.Locale.ROOT),
                          path.getKey(),
                          security.isArray() && security.isEmpty(),
                          operation.getValue().has("requestBody")));
                }))
        .toList();
  }
}
