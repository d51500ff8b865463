package io.dcp.bench;

import java.util.concurrent.Callable;

/**
 * Repeats a measurement until it gets no quicker. A platform serves for weeks, while the JVM makes
 * code fast only after thousands of calls: what users meet is the warm one.
 */
final class WarmUp {
  /** Rounds in a row whose median is no better, after which it is warm. */
  private static final int ENOUGH = 3;

  private static final int MOST = 40;

  /** A median that is less than this part of the best one is better, and not luck. */
  private static final double BETTER = 0.98;

  private WarmUp() {}

  /** Measures once cold, then until it is warm, then once more: that figure counts. */
  static Result around(Callable<Figures> round) throws Exception {
    var cold = round.call();
    var best = cold.median();
    var rounds = 1;
    for (var noBetter = 0; noBetter < ENOUGH && rounds < MOST; rounds++) {
      var median = round.call().median();
      noBetter = median < best * BETTER ? 0 : noBetter + 1;
      best = Math.min(best, median);
    }
    return new Result(cold, rounds, round.call());
  }

  /**
   * What was measured.
   *
   * @param cold the first round
   * @param rounds that it took to get warm, the first one among them
   * @param warm the round after them
   */
  record Result(Figures cold, int rounds, Figures warm) {}
}
