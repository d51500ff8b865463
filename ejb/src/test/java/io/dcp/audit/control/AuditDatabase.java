package io.dcp.audit.control;

import io.dcp.platform.crypto.MasterKey;
import io.dcp.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A database for all tests of a class, with an empty chain and a new platform for each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AuditDatabase {
  private TestDatabase database;
  private Path folder;
  private AuditScene scene;

  abstract TestDatabase openDatabase();

  @BeforeAll
  void openOnce() {
    database = openDatabase();
  }

  @AfterAll
  void closeOnce() {
    database.close();
  }

  @BeforeEach
  void begin(@TempDir Path empty) {
    folder = empty;
    scene = platform();
    scene.sql(
        "delete from audit_rows",
        "delete from audit_checkpoints",
        "delete from former_master_keys",
        "delete from master_key_checks",
        "update audit_head set seq = 0, settled_seq = 0, mac = '" + "0".repeat(64) + "'");
  }

  @AfterEach
  void end() {
    scene.close();
  }

  /** The running platform. */
  AuditScene scene() {
    return scene;
  }

  /** One more platform on the same database and data folder. */
  final AuditScene platform() {
    return platform(Duration.ofSeconds(30));
  }

  /** The same, whose changes wait so long for their records. */
  final AuditScene platform(Duration patience) {
    return new AuditScene(database, folder, patience);
  }

  /** The same, under another master key. */
  final AuditScene platform(MasterKey masterKey) {
    return new AuditScene(database, folder, Duration.ofSeconds(30), masterKey);
  }

  TestDatabase database() {
    return database;
  }

  Path folder() {
    return folder;
  }
}
