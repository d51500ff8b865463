package io.dcp.engine;

import io.dcp.api.stats.StatsSample;

/** What a stream of statistics tells next. */
public sealed interface StatsReading {

  /** The container runs. */
  record Measured(StatsSample sample) implements StatsReading {}

  /** It does not run; the stream goes on when it is started again. */
  record NotRunning() implements StatsReading {}
}
