package io.dcp.platform.paging;

import java.util.function.Supplier;

/**
 * An answer that is made only if it is wanted.
 *
 * @param version equal to an earlier one only if the answer would be the same
 * @param content fails as the question itself would
 */
public record Versioned<T>(String version, Supplier<T> content) {}
