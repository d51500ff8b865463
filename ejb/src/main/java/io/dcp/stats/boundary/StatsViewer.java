package io.dcp.stats.boundary;

import io.dcp.api.stats.StatsSample;
import java.util.List;

/**
 * Sees the statistics of one container. Its methods are called one at a time, first {@link
 * #history}, and must not block: others wait behind them.
 */
public interface StatsViewer {

  /** What is known already, oldest first; may be empty. */
  void history(List<StatsSample> samples);

  void sample(StatsSample sample);

  /** The server does not answer; samples go on when it does. */
  void interrupted(String detail);

  /**
   * No more samples come for now.
   *
   * @param detail a sentence for people
   */
  void ended(StatsEnd reason, String detail);
}
