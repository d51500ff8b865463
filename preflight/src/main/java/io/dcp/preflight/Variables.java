package io.dcp.preflight;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The variables that the platform was started with; an empty one counts as unset. */
final class Variables {
  private final Map<String, String> environment;

  Variables(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String get(String name, String fallback) {
    return find(name).orElse(fallback);
  }

  /**
   * A secret, given directly or as the file that {@code NAME_FILE} names (as mounted by Docker and
   * Kubernetes). One trailing line end of the file is not part of the secret. Neither form is
   * stripped: blanks may belong to it.
   */
  Optional<String> findSecret(String name) {
    var direct = Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    var file = find(name + "_FILE");
    if (direct.isPresent() && file.isPresent()) {
      throw RefusedException.of(name, "and " + name + "_FILE are both set: keep one of them.");
    }
    return file.isPresent() ? file.map(path -> read(name + "_FILE", path)) : direct;
  }

  private static String read(String variable, String path) {
    String content;
    try {
      content = Files.readString(Path.of(path)).replaceFirst("\r?\n\\z", "");
    } catch (IOException | InvalidPathException e) {
      throw RefusedException.of(variable, "names the file " + path + ", which cannot be read.");
    }
    if (content.isEmpty()) {
      throw RefusedException.of(variable, "names the file " + path + ", which is empty.");
    }
    return content;
  }
}
