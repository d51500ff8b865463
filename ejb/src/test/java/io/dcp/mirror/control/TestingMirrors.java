package io.dcp.mirror.control;

import io.dcp.engine.TestingEngine;
import io.dcp.platform.security.ServerId;
import io.dcp.servers.control.TestingFleet;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** Mirrors of engines in memory, which are quick in everything. */
public final class TestingMirrors implements AutoCloseable {
  public static final MirrorSettings QUICK =
      new MirrorSettings(
          Duration.ofMinutes(5),
          Duration.ofMillis(20),
          Duration.ofMillis(50),
          Duration.ofMillis(20),
          Duration.ofMillis(200),
          4,
          1_000,
          Duration.ofSeconds(2));

  public final TestingFleet testing = new TestingFleet();
  public final Mirrors mirrors;
  private final List<Change> changes = new CopyOnWriteArrayList<>();

  public TestingMirrors() {
    this(QUICK);
  }

  public TestingMirrors(MirrorSettings settings) {
    this(settings, _ -> List.of());
  }

  public TestingMirrors(MirrorSettings settings, HeardBefore heardBefore) {
    mirrors = new Mirrors(testing.fleet, heardBefore, settings, testing.threads, Clock.systemUTC());
    mirrors.listen(changes::addAll);
    mirrors.begin();
  }

  /** Adds a server whose engine holds an image named shell:1, and waits until it is live. */
  public ServerId add(String name) {
    var id = testing.add(name);
    engine(id).images().hold("shell:1");
    awaitLive(id);
    return id;
  }

  public TestingEngine engine(ServerId id) {
    return testing.engine(id);
  }

  public void awaitLive(ServerId id) {
    Awaitility.await("live").until(() -> isLive(id));
  }

  public void awaitStale(ServerId id) {
    Awaitility.await("stale").until(() -> mirrors.freshness(testing.server(id)).asOf() != null);
  }

  public boolean isLive(ServerId id) {
    var freshness = mirrors.freshness(testing.server(id));
    return freshness.asOf() == null
        && freshness.state() != io.dcp.api.servers.ServerState.CONNECTING;
  }

  /** Every change so far, in order. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  @Override
  public void close() {
    mirrors.end();
    testing.close();
  }
}
