package io.dcp.logs.control;

import io.dcp.logs.boundary.LogOptions;
import java.nio.charset.StandardCharsets;

/**
 * What a viewer wants to see of each line.
 *
 * @param prefix members before the others, for example {@code "c":"SERVER:ID",}; empty for none
 */
record LogView(boolean stdout, boolean stderr, boolean timestamps, byte[] prefix) {

  static LogView of(LogOptions options) {
    return new LogView(options.stdout(), options.stderr(), options.timestamps(), new byte[0]);
  }

  /** The same, with the container in each line; a name that needs no escapes. */
  LogView of(String container) {
    return new LogView(
        stdout,
        stderr,
        timestamps,
        ("\"c\":\"" + container + "\",").getBytes(StandardCharsets.UTF_8));
  }

  boolean shows(boolean error) {
    return error ? stderr : stdout;
  }

  /** Whether lines look as they are stored. */
  boolean isPlain() {
    return stdout && stderr && timestamps && prefix.length == 0;
  }
}
