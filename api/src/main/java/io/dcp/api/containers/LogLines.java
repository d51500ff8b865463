package io.dcp.api.containers;

import java.util.List;

/**
 * The most recent lines of a container, oldest first.
 *
 * @param truncated whether older lines exist beyond the asked-for number
 */
public record LogLines(List<LogLine> lines, boolean truncated) {}
