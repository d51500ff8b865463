package io.dcp.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dcp.api.stats.StatsSample;
import io.dcp.engine.StatsReading;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Samples in the form of both versions of the kernel's control groups. The first was recorded on
 * engine 20.10, with some figures put in; the second follows engine 24.
 */
class StatsReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_sample_of_cgroup_v1_is_read_as_docker_stats_reads_it() {
    var sample = sampleOf(recorded("stats-cgroup-v1.json"));

    assertThat(sample.t()).isEqualTo(Instant.parse("2026-11-23T06:10:32.348201924Z"));
    // 543,513,184 ns of 2,010,000,000 ns of two CPUs
    assertThat(sample.cpuPercent()).isCloseTo(54.0809, within(0.0001));
    assertThat(sample.memoryBytes()).isEqualTo(7_500_000);
    assertThat(sample.memoryLimit()).isEqualTo(25_274_793_984L);
    assertThat(sample.netRx()).isEqualTo(1_486);
    assertThat(sample.netTx()).isEqualTo(70);
    assertThat(sample.blkRead()).isEqualTo(4_096);
    assertThat(sample.blkWrite()).isEqualTo(8_192);
    assertThat(sample.pids()).isEqualTo(1);
  }

  @Test
  void a_sample_of_cgroup_v2_is_read_as_docker_stats_reads_it() {
    var sample = sampleOf(recorded("stats-cgroup-v2.json"));

    // 0.5 s of 4 s that four CPUs had together
    assertThat(sample.cpuPercent()).isCloseTo(50.0, within(0.0001));
    assertThat(sample.memoryBytes()).isEqualTo(52_428_800 - 12_582_912);
    assertThat(sample.memoryLimit()).isEqualTo(536_870_912);
    assertThat(sample.blkRead()).isEqualTo(1_048_576 + 4_096);
    assertThat(sample.blkWrite()).isEqualTo(524_288);
    assertThat(sample.pids()).isEqualTo(12);
  }

  @Test
  void an_engine_that_does_not_tell_the_cpus_told_each_ones_usage() {
    var stats = recorded("stats-cgroup-v1.json");
    stats.withObject("/cpu_stats").remove("online_cpus");

    assertThat(sampleOf(stats).cpuPercent()).isCloseTo(54.0809, within(0.0001));
  }

  @Test
  void a_counter_that_goes_back_is_no_usage() {
    var stats = recorded("stats-cgroup-v2.json");
    stats.withObject("/cpu_stats/cpu_usage").put("total_usage", 1);

    assertThat(sampleOf(stats).cpuPercent()).isZero();
  }

  @Test
  void cache_larger_than_the_usage_is_not_subtracted() {
    var stats = recorded("stats-cgroup-v2.json");
    stats.withObject("/memory_stats").put("usage", 1_000);

    assertThat(sampleOf(stats).memoryBytes()).isEqualTo(1_000);
  }

  @Test
  void without_a_measurement_before_only_the_share_of_the_cpu_is_unknown() {
    var stats = recorded("stats-cgroup-v1.json");
    stats.withObject("/precpu_stats").remove("system_cpu_usage");

    assertThat(sampleOf(stats).cpuPercent()).isNull();
    assertThat(sampleOf(stats).memoryBytes()).isEqualTo(7_500_000);
  }

  @Test
  void the_year_1_means_that_the_container_does_not_run() {
    var stats = JSON.createObjectNode().put("read", "0001-01-01T00:00:00Z");

    assertThat(StatsReader.read(stats)).isEqualTo(new StatsReading.NotRunning());
  }

  private static StatsSample sampleOf(JsonNode stats) {
    return ((StatsReading.Measured) StatsReader.read(stats)).sample();
  }

  private static ObjectNode recorded(String name) {
    try (var in = StatsReaderTest.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
