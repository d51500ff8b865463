package io.dcp.web.console;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a path of the console stands for.
 *
 * <p>Names of containers and images have dots, so a dot makes no file: only the endings of files
 * that the console's build emits do.
 */
enum ConsolePath {
  /** Not the console's: the API, sockets, and the server's own applications. */
  FOREIGN,
  /** A file whose name changes with its content. */
  HASHED_FILE,
  /** A file that keeps its name. */
  PLAIN_FILE,
  /** An address inside the console; the page is always the same. */
  PAGE;

  private static final Set<String> FOREIGN_ROOTS =
      Set.of("api", "ws", "health", "metrics", "openapi", "problem-page");
  private static final Set<String> FILE_ENDINGS =
      Set.of(
          "css",
          "gif",
          "ico",
          "jpg",
          "js",
          "json",
          "map",
          "mjs",
          "png",
          "svg",
          "txt",
          "wasm",
          "webmanifest",
          "webp",
          "woff",
          "woff2");
  private static final Pattern HASHED = Pattern.compile(".*-[A-Za-z0-9_]{8,}\\.[a-z0-9]+");

  static ConsolePath of(String path) {
    var root = path.substring(1).replaceFirst("/.*", "");
    if (FOREIGN_ROOTS.contains(root)) {
      return FOREIGN;
    }
    var name = path.substring(path.lastIndexOf('/') + 1);
    var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!name.contains(".") || !FILE_ENDINGS.contains(ending)) {
      return PAGE;
    }
    return HASHED.matcher(name).matches() ? HASHED_FILE : PLAIN_FILE;
  }
}
