package io.dcp.keys;

import static java.util.Objects.requireNonNull;
import static org.awaitility.Awaitility.await;

import io.dcp.api.keys.KeyStatus;
import io.dcp.api.keys.KeyStatus.DataKeyStatus;
import io.dcp.keys.boundary.Keys;
import io.dcp.keys.control.KeyView;
import io.dcp.keys.control.Resealing;
import io.dcp.keys.control.RotationStore;
import io.dcp.keys.control.Rotations;
import io.dcp.keys.control.UnusedKeys;
import io.dcp.platform.concurrent.VirtualThreadExecutor;
import io.dcp.platform.crypto.DataKeys;
import io.dcp.platform.crypto.SealedRows;
import io.dcp.platform.idempotency.IdempotentRequestStore;
import io.dcp.platform.idempotency.IdempotentRequests;
import io.dcp.servers.control.ServerStore;
import io.dcp.testing.TestDatabase;
import io.dcp.testing.TestPlatform;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A platform with secrets of every kind, and short names for what tests of its keys do. */
abstract class KeysScene {
  static final int MANY = 30;

  @TempDir private Path folder;
  TestDatabase database;
  TestPlatform platform;
  SealedThings things;

  abstract TestDatabase openDatabase();

  @BeforeEach
  void open() {
    database = openDatabase();
    platform = start();
    things = SealedThings.store(platform, MANY);
  }

  @AfterEach
  void close() {
    platform.close();
    database.close();
  }

  TestPlatform start() {
    return new TestPlatform(
        database,
        folder,
        Keys.class,
        KeyView.class,
        Rotations.class,
        RotationStore.class,
        Resealing.class,
        UnusedKeys.class,
        SealedRows.class,
        VirtualThreadExecutor.class,
        IdempotentRequests.class,
        IdempotentRequestStore.class,
        ServerStore.class);
  }

  /** What a process leaves that is killed after its first transactions. */
  void cutOffAfterOnePartOfEachColumn() {
    var keys = platform.get(DataKeys.class);
    platform.get(RotationStore.class).begin(keys.generate(), "ada", things.count());
    keys.load();
    var rows = platform.get(SealedRows.class);
    rows.columns().forEach(column -> rows.seal(column, null));
  }

  void rotate() {
    platform.get(Rotations.class).begin("ada");
  }

  void rotated() {
    rotate();
    await().atMost(Duration.ofMinutes(1)).until(() -> rotation().state().equals("done"));
  }

  /** The newest one. */
  KeyStatus.Rotation rotation() {
    return requireNonNull(status().rotation());
  }

  KeyStatus status() {
    return platform.get(KeyView.class).status();
  }

  String activeId() {
    return platform.get(DataKeys.class).activeId();
  }

  DataKeyStatus key(String id) {
    return status().dataKeys().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  void sql(String statement) {
    try (var connection = database.dataSource().getConnection();
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }
}
