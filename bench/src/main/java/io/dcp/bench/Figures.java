package io.dcp.bench;

import java.util.List;
import java.util.Locale;

/** What one measurement gave, in the order measured. */
record Figures(List<Double> values) {
  Figures {
    values = values.stream().sorted().toList();
  }

  /**
   * The value that a share of all lies at or below.
   *
   * @param share 0 to 1
   */
  double percentile(double share) {
    return values.get((int) Math.max(0, Math.ceil(share * values.size()) - 1));
  }

  double median() {
    return percentile(0.5);
  }

  /** Milliseconds between two readings of {@link System#nanoTime}. */
  static double millis(long from, long to) {
    return (to - from) / 1e6;
  }

  static String text(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
