package io.dcp.preflight;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes variables so that a POSIX shell's {@code eval} sets them, whatever characters the values
 * hold.
 */
final class ShellAssignments {
  private ShellAssignments() {}

  static String of(Map<String, String> variables) {
    // What came from a file is now in the variable itself: the server must not read it a second
    // time.
    var files =
        Stream.of(
                "DCP_DB_PASSWORD_FILE",
                "DCP_MASTER_KEY_FILE",
                "DCP_MASTER_KEY_PREVIOUS_FILE",
                "DCP_SETUP_TOKEN_FILE")
            .map(name -> "unset " + name + "\n")
            .collect(Collectors.joining());
    return files
        + new TreeMap<>(variables)
            .entrySet().stream()
                .map(it -> "export " + it.getKey() + "=" + quote(it.getValue()) + "\n")
                .collect(Collectors.joining());
  }

  /** Inside single quotes only the single quote itself is special (POSIX shell, 2.2.2). */
  private static String quote(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}
