package io.dcp.logs.boundary;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a log a request asks for; nothing is checked yet.
 *
 * @param since RFC 3339
 * @param until RFC 3339
 * @param grep a regular expression in the syntax of RE2 that a line contains
 */
public record LogQuery(@Nullable String since, @Nullable String until, @Nullable String grep) {}
