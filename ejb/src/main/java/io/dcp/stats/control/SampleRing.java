package io.dcp.stats.control;

import io.dcp.api.stats.StatsSample;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;

/** The newest samples of a container. Not safe for threads by itself. */
final class SampleRing {
  private final Duration reach;
  private final int most;
  private final ArrayDeque<StatsSample> samples = new ArrayDeque<>();

  /**
   * Keeps what is not older than the newest by more than {@code reach}, and no more than one for
   * each second of it.
   */
  SampleRing(Duration reach) {
    this.reach = reach;
    this.most = Math.toIntExact(Math.max(1, reach.toSeconds()));
  }

  void add(StatsSample sample) {
    samples.addLast(sample);
    var oldest = sample.t().minus(reach);
    while (samples.size() > most || samples.getFirst().t().isBefore(oldest)) {
      samples.removeFirst();
    }
  }

  List<StatsSample> all() {
    return List.copyOf(samples);
  }

  Optional<StatsSample> newest() {
    return Optional.ofNullable(samples.peekLast());
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }
}
