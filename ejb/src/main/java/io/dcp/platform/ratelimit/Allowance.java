package io.dcp.platform.ratelimit;

import java.time.Duration;

/**
 * What is left after a request asked for its place.
 *
 * @param granted whether it got one
 * @param limit how many may come at once, and in a minute
 * @param remaining how many may still come at once
 * @param untilFull when all may come at once again
 * @param untilNext when the next may come; zero when it may come now
 */
public record Allowance(
    boolean granted, int limit, long remaining, Duration untilFull, Duration untilNext) {}
