package io.dcp.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Prints a line for each figure and remembers whether one missed its bar. */
final class Report {
  private final PrintStream out;
  private boolean missed;

  Report(PrintStream out) {
    this.out = out;
  }

  /** A figure that stands for itself. */
  void atMost(String name, double value, double bar, String unit) {
    line(name, Figures.text(value) + " " + unit, "at most " + Figures.text(bar), value <= bar);
  }

  /** Ours beside the raw engine's, with a bar for the ratio from above. */
  void ratioAtMost(String name, double ours, double raw, double bar, String unit) {
    line(name, pair(ours, raw, unit), "ratio at most " + Figures.text(bar), ours / raw <= bar);
  }

  /** Ours beside the raw engine's, with a bar for the ratio from below. */
  void ratioAtLeast(String name, double ours, double raw, double bar, String unit) {
    line(name, pair(ours, raw, unit), "ratio at least " + Figures.text(bar), ours / raw >= bar);
  }

  /** Ours beside the raw engine's, with a bar for the difference. */
  void atMostMore(String name, double ours, double raw, double bar, String unit) {
    line(name, pair(ours, raw, unit), "raw + " + Figures.text(bar), ours <= raw + bar);
  }

  /** A figure without a bar. */
  void note(String name, String value) {
    out.printf(Locale.ROOT, "%-46s %s%n", name, value);
  }

  /**
   * What the first ones and the warm ones took; without a bar.
   *
   * @param each how many a round has
   */
  void coldAndWarm(String name, WarmUp.Result result, int each) {
    note(name + ", the first " + each, medianAndTail(result.cold()));
    note(name + ", after " + result.rounds() * each, medianAndTail(result.warm()));
  }

  boolean missed() {
    return missed;
  }

  private static String medianAndTail(Figures figures) {
    return "p50 %s ms, p95 %s ms"
        .formatted(Figures.text(figures.median()), Figures.text(figures.percentile(0.95)));
  }

  private static String pair(double ours, double raw, String unit) {
    return "%s %s, raw %s, ratio %s"
        .formatted(Figures.text(ours), unit, Figures.text(raw), Figures.text(ours / raw));
  }

  private void line(String name, String value, String bar, boolean holds) {
    out.printf(Locale.ROOT, "%-46s %-44s %-20s %s%n", name, value, bar, holds ? "ok" : "missed");
    missed |= !holds;
  }
}
