package io.dcp.terminals.boundary;

import org.jspecify.annotations.Nullable;

/** What the audit tells of commands. */
public final class Described {
  private Described() {}

  public static String command(String container, String command, @Nullable String user) {
    return container + ": " + command + (user == null ? "" : " (as " + user + ")");
  }
}
