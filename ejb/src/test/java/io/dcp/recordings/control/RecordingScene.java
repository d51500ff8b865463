package io.dcp.recordings.control;

import io.dcp.api.containers.ContainerCreate;
import io.dcp.platform.concurrent.VirtualThreadExecutor;
import io.dcp.platform.config.DataFolder;
import io.dcp.platform.crypto.ContentKeys;
import io.dcp.platform.crypto.DataKeyStore;
import io.dcp.platform.crypto.DataKeys;
import io.dcp.platform.crypto.MasterKey;
import io.dcp.platform.crypto.Secrets;
import io.dcp.platform.security.AccessDecision;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.CurrentCaller;
import io.dcp.platform.security.ServerId;
import io.dcp.platform.security.TestingAccess;
import io.dcp.platform.validation.TestingValidation;
import io.dcp.platform.validation.Validation;
import io.dcp.recordings.boundary.RecordingPolicies;
import io.dcp.recordings.boundary.Recordings;
import io.dcp.servers.control.Fleet;
import io.dcp.servers.control.ServersInSight;
import io.dcp.servers.control.TestingFleet;
import io.dcp.testing.GivenBeans;
import io.dcp.testing.MovableClock;
import io.dcp.testing.RecordedAudit;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestTransactions;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The recordings of one running platform on a real database, wired by CDI as in the server. */
final class RecordingScene implements AutoCloseable {
  private final WeldContainer container;
  private final MovableClock clock = new MovableClock();
  private final RecordedAudit audit;
  private final TestingAccess access;
  private final CurrentCaller caller;
  private final TestingFleet testing;
  private final ServerId server;
  private final String web;

  /** One platform on a database and a data folder, with one server and a container on it. */
  RecordingScene(TestDatabase database, Path folder, RecordingSettings settings) {
    audit = new RecordedAudit();
    access = new TestingAccess();
    caller = TestingAccess.caller();
    testing = new TestingFleet();
    container =
        new Weld(UUID.randomUUID().toString())
            .disableDiscovery()
            .addBeanClasses(Recorder.class, NewRecordings.class, RecordingFiles.class)
            .addBeanClasses(RecordingStore.class, PolicyStore.class, RecordingAudit.class)
            .addBeanClasses(RecordingContents.class, RecordingReading.class, Settling.class)
            .addBeanClasses(RecordingRetention.class, Recordings.class, RecordingPolicies.class)
            .addBeanClasses(ContentKeys.class, Secrets.class, DataKeys.class, DataKeyStore.class)
            .addBeanClasses(ServersInSight.class)
            .addBeanClasses(VirtualThreadExecutor.class, TestTransactions.class)
            .addExtension(
                new GivenBeans(
                    Map.ofEntries(
                        Map.entry(TestDatabase.class, database),
                        Map.entry(EntityManager.class, database.entities()),
                        Map.entry(DataFolder.class, new DataFolder(folder)),
                        Map.entry(MasterKey.class, MasterKey.of(new byte[MasterKey.LENGTH])),
                        Map.entry(RecordingSettings.class, settings),
                        Map.entry(Fleet.class, testing.fleet),
                        Map.entry(AccessDecision.class, access),
                        Map.entry(CurrentCaller.class, caller),
                        Map.entry(AuditTrail.class, audit),
                        Map.entry(Validation.class, TestingValidation.create()),
                        Map.entry(Clock.class, clock))))
            .initialize();
    server = testing.add("one");
    testing.engine(server).images().hold("shell:1");
    web =
        testing
            .engine(server)
            .containers()
            .create(
                new ContainerCreate("web", "shell:1", null, null, null, null, null, null, false));
  }

  <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  Recordings recordings() {
    return get(Recordings.class);
  }

  RecordingPolicies policies() {
    return get(RecordingPolicies.class);
  }

  MovableClock clock() {
    return clock;
  }

  RecordedAudit audit() {
    return audit;
  }

  TestingAccess access() {
    return access;
  }

  ServerId server() {
    return server;
  }

  String container() {
    return web;
  }

  /** Begins a recording of a shell in the container. */
  SessionRecording begin() {
    return get(Recorder.class)
        .begin(new Recorder.Subject(caller.get(), server, web, "sh", true, 100, 30));
  }

  static void shows(SessionRecording recording, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    recording.output(bytes, 0, bytes.length);
  }

  @Override
  public void close() {
    container.close();
    testing.close();
  }
}
