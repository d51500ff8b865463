package io.dcp.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.dcp.api.servers.DiskUsage;
import io.dcp.api.servers.EngineInfo;
import io.dcp.api.servers.EngineVersion;
import io.dcp.platform.problem.DomainException;
import io.dcp.platform.problem.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * An engine in memory that passes the contract of real ones. It can be told to fail or to hang, as
 * engines do.
 */
public final class TestingEngine implements Engine {
  private final EngineTarget target;
  private final Clock clock;
  private final TestingEvents events;
  private final TestingImages images;
  private final TestingVolumes volumes;
  private final TestingNetworks networks;
  private final TestingContainers containers;
  private final TestingPrograms programs;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger openLogs = new AtomicInteger();
  private final AtomicInteger followedLogs = new AtomicInteger();
  private final AtomicInteger openStats = new AtomicInteger();
  private final AtomicInteger statsEverOpened = new AtomicInteger();
  private volatile @Nullable ErrorCode failure;
  private volatile CountDownLatch open = new CountDownLatch(0);
  private volatile boolean closed;

  public TestingEngine(EngineTarget target, Clock clock) {
    this.target = target;
    this.clock = clock;
    this.events = new TestingEvents(this);
    this.images = new TestingImages(this);
    this.volumes = new TestingVolumes(this);
    this.networks = new TestingNetworks(this);
    this.containers = new TestingContainers(this);
    this.programs = new TestingPrograms(this);
  }

  /** Makes every call fail from now on. */
  public void failWith(ErrorCode code) {
    failure = code;
  }

  /** Makes every call block from now on, until {@link #heal}. */
  public void hang() {
    open = new CountDownLatch(1);
  }

  boolean hangs() {
    return open.getCount() > 0;
  }

  public void heal() {
    failure = null;
    open.countDown();
  }

  public boolean isClosed() {
    return closed;
  }

  /** How many calls came in. */
  public int calls() {
    return calls.get();
  }

  /** Logs that are followed now. */
  public int openLogs() {
    return openLogs.get();
  }

  /** Logs that were ever followed. */
  public int followedLogs() {
    return followedLogs.get();
  }

  void logOpened() {
    openLogs.incrementAndGet();
    followedLogs.incrementAndGet();
  }

  void logClosed() {
    openLogs.decrementAndGet();
  }

  EngineTarget target() {
    return target;
  }

  Clock clock() {
    return clock;
  }

  /** Streams of statistics that are open now. */
  public int openStats() {
    return openStats.get();
  }

  /** Streams of statistics that were ever opened. */
  public int statsEverOpened() {
    return statsEverOpened.get();
  }

  void statsOpened() {
    openStats.incrementAndGet();
    statsEverOpened.incrementAndGet();
  }

  void statsClosed() {
    openStats.decrementAndGet();
  }

  /** As the connection of a stream that is open. */
  void requireReachable() {
    var code = failure;
    if (code != null || closed) {
      throw fails(code == null ? ErrorCode.ENGINE_UNREACHABLE : code, "is told to fail");
    }
  }

  /** Stands at the beginning of every call. */
  void enter() {
    calls.incrementAndGet();
    try {
      open.await();
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
      throw fails(ErrorCode.ENGINE_TIMEOUT, "did not answer");
    }
    requireReachable();
  }

  DomainException fails(ErrorCode code, String what) {
    return new DomainException(code, "The server “%s” %s.".formatted(target.name(), what));
  }

  @Override
  public Duration ping(Duration deadline) {
    enter();
    return Duration.ofMillis(1);
  }

  @Override
  public EngineInfo info() {
    enter();
    var running = containers.count("running");
    var total = containers.count("");
    return new EngineInfo(
        "testing-" + target.server(),
        "testing",
        "27.0.0",
        "Memory",
        "0",
        "x86_64",
        2,
        1L << 30,
        "memory",
        "json-file",
        null,
        "2",
        "/nowhere",
        new EngineInfo.Counts(total, running, 0, total - running),
        images.count(),
        false,
        List.of());
  }

  @Override
  public EngineVersion version() {
    enter();
    return new EngineVersion(
        "27.0.0", "1.46", "1.24", "1.46", null, null, "linux", "amd64", null, null);
  }

  @Override
  public DiskUsage diskUsage() {
    enter();
    var nothing = new DiskUsage.Part(0, 0, 0);
    var layers = new DiskUsage.Part(images.count(), 1_000L * images.count(), 0);
    return new DiskUsage(layers.bytes(), layers, nothing, nothing, nothing, clock.instant());
  }

  @Override
  public JsonNode rawDiskUsage() {
    enter();
    return JsonNodeFactory.instance.objectNode().put("LayersSize", 1_000L * images.count());
  }

  @Override
  public TestingContainers containers() {
    return containers;
  }

  @Override
  public TestingImages images() {
    return images;
  }

  @Override
  public TestingVolumes volumes() {
    return volumes;
  }

  @Override
  public TestingNetworks networks() {
    return networks;
  }

  @Override
  public TestingEvents events() {
    return events;
  }

  @Override
  public TestingPrograms programs() {
    return programs;
  }

  @Override
  public void close() {
    closed = true;
    open.countDown();
    events.end();
  }
}
