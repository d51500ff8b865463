package io.dcp.stats.control;

import io.dcp.api.servers.ServerUsage;
import io.dcp.api.stats.StatsSample;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** Adds samples up to what a server uses, and remembers the last measurements of it. */
final class UsageHistory {
  private static final int MOST = 60;
  private static final double PERCENT = 100.0;

  private final Deque<Integer> cpu = new ArrayDeque<>();
  private final Deque<Integer> memory = new ArrayDeque<>();

  /**
   * Takes one measurement of all containers.
   *
   * @param samples with their share of the CPU
   * @param cpus of the machine
   * @param memoryTotal bytes of the machine
   */
  ServerUsage add(Instant t, Collection<StatsSample> samples, int cpus, long memoryTotal) {
    var shares =
        samples.stream().mapToDouble(it -> it.cpuPercent() == null ? 0 : it.cpuPercent()).sum();
    var cpuPercent = Math.clamp(shares / Math.max(1, cpus), 0, PERCENT);
    var bytes = samples.stream().mapToLong(StatsSample::memoryBytes).sum();
    push(cpu, cpuPercent);
    push(memory, Math.clamp(PERCENT * bytes / Math.max(1, memoryTotal), 0, PERCENT));
    return new ServerUsage(
        t,
        cpuPercent,
        cpus,
        bytes,
        memoryTotal,
        samples.size(),
        List.copyOf(cpu),
        List.copyOf(memory));
  }

  private static void push(Deque<Integer> history, double percent) {
    if (history.size() == MOST) {
      history.removeFirst();
    }
    history.addLast((int) Math.round(percent));
  }
}
