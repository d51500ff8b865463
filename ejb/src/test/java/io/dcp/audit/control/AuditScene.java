package io.dcp.audit.control;

import io.dcp.audit.entity.AuditRow;
import io.dcp.platform.concurrent.VirtualThreadExecutor;
import io.dcp.platform.config.DataFolder;
import io.dcp.platform.crypto.FormerMasterKeys;
import io.dcp.platform.crypto.MacKeys;
import io.dcp.platform.crypto.MasterKey;
import io.dcp.platform.crypto.MasterKeyGuard;
import io.dcp.platform.security.AuditTrail;
import io.dcp.platform.security.AuditTrail.Intent;
import io.dcp.platform.security.Caller;
import io.dcp.platform.security.KnownContainers;
import io.dcp.platform.security.KnownServers;
import io.dcp.platform.security.ServerId;
import io.dcp.testing.GivenBeans;
import io.dcp.testing.MovableClock;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestTransactions;
import io.dcp.testing.TestingContainers;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** The audit of one running platform on a real database, wired by CDI as in the server. */
final class AuditScene implements AutoCloseable {
  static final Caller ADA = new Caller(UUID.randomUUID(), "ada", UUID.randomUUID());
  static final ServerId SERVER = new ServerId(UUID.randomUUID());
  static final Duration RETENTION = Duration.ofDays(30);

  private final TestDatabase database;
  private final MovableClock clock = new MovableClock();
  private final TestingContainers containers = new TestingContainers();
  private final WeldContainer container;

  /**
   * Wires the platform.
   *
   * @param patience how long a change waits for its record
   */
  AuditScene(TestDatabase database, Path folder, Duration patience) {
    this(database, folder, patience, MasterKey.of(new byte[MasterKey.LENGTH]));
  }

  AuditScene(TestDatabase database, Path folder, Duration patience, MasterKey masterKey) {
    this.database = database;
    KnownServers servers =
        id ->
            Optional.of(new KnownServers.KnownServer("alpha", Map.of()))
                .filter(_ -> id.equals(SERVER));
    container =
        new Weld(UUID.randomUUID().toString())
            .disableDiscovery()
            .addBeanClasses(AuditStore.class, AuditKeys.class, MacKeys.class, AuditWriter.class)
            .addBeanClasses(FormerMasterKeys.class, KeyChange.class, MasterKeyGuard.class)
            .addBeanClasses(BatchWriting.class, ChainEnd.class)
            .addBeanClasses(ChainedAuditTrail.class, AuditLog.class, OpenIntents.class)
            .addBeanClasses(AnchorFiles.class, AnchorKeeper.class, Verification.class)
            .addBeanClasses(Retention.class, AuditSearch.class, AnonymousRefusals.class)
            .addBeanClasses(VirtualThreadExecutor.class, TestTransactions.class)
            .addExtension(
                new GivenBeans(
                    Map.of(
                        TestDatabase.class,
                        database,
                        EntityManager.class,
                        database.entities(),
                        DataSource.class,
                        database.dataSource(),
                        DataFolder.class,
                        new DataFolder(folder),
                        MasterKey.class,
                        masterKey,
                        AuditSettings.class,
                        settings(patience),
                        KnownServers.class,
                        servers,
                        KnownContainers.class,
                        containers,
                        Clock.class,
                        clock)))
            .initialize();
  }

  private static AuditSettings settings(Duration patience) {
    return new AuditSettings(
        patience,
        Duration.ofMillis(20),
        Duration.ofHours(1),
        Duration.ofHours(1),
        RETENTION,
        Duration.ofHours(1));
  }

  <T> T get(Class<T> type) {
    return container.select(type).get();
  }

  TestingContainers containers() {
    return containers;
  }

  MovableClock clock() {
    return clock;
  }

  AuditTrail trail() {
    return get(AuditTrail.class);
  }

  /** Records something that is done and succeeds: two rows, which are there when this returns. */
  void done(String resource) {
    trail().intend(intent(resource)).succeeded(Duration.ofMillis(12));
    catchUp();
  }

  void catchUp() {
    get(AuditWriter.class).catchUp();
  }

  /** All rows, also of what has just happened. */
  List<AuditRow> rows() {
    catchUp();
    return get(AuditStore.class).after(0, 10_000);
  }

  Verification.Report verify() {
    catchUp();
    return get(Verification.class).run();
  }

  /** What somebody does who has the database but not the platform. */
  void sql(String... statements) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  static Intent intent(String resource) {
    return new Intent(
        "container.start",
        Optional.of(ADA),
        Optional.of(SERVER),
        Optional.of(resource),
        Optional.of("request-7"),
        Optional.of("192.0.2.1"));
  }

  @Override
  public void close() {
    get(AuditWriter.class).end();
    container.close();
  }
}
