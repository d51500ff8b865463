package io.dcp.api.containers;

/**
 * One line that a container wrote.
 *
 * @param t when the engine received it, RFC 3339 with nanoseconds
 * @param s {@code stdout} or {@code stderr}; a terminal's output is all {@code stdout}
 * @param m the text without its newline; cut at 64 kB
 */
public record LogLine(String t, String s, String m) {}
